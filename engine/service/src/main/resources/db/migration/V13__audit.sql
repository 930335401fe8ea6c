-- What operators did and tried to do. who is absent if there was no operator of that name; status is 0 for what no request asked for.
-- details is a JSON object of texts.
CREATE TABLE audit (
    audit_id bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at       timestamptz NOT NULL,
    who      text,
    what     text        NOT NULL,
    status   integer     NOT NULL,
    address  text,
    details  text        NOT NULL
);

CREATE FUNCTION refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of % is refused: the audit trail is append-only', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit();

DO $$
BEGIN
    REVOKE UPDATE, DELETE ON audit FROM daka_service;
EXCEPTION
    WHEN undefined_object THEN
        RAISE WARNING 'There is no role daka_service: Daka works with the rights of %', current_user;
END $$;
