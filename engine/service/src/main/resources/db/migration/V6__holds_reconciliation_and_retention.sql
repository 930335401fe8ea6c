-- A hold names the transactions that made it and ended it.
ALTER TABLE hold ADD COLUMN transaction_id uuid NOT NULL;
ALTER TABLE hold ADD COLUMN ended_by uuid;
ALTER TABLE hold ADD CONSTRAINT hold_names_what_ended_it CHECK ((ended_by IS NULL) = (state = 'held'));

-- An amount may shrink below what is spent of it: what was spent is held against the most there ever was.
ALTER TABLE budget ADD COLUMN most bigint;
UPDATE budget SET most = greatest(amount, leased - returned);
ALTER TABLE budget ALTER COLUMN most SET NOT NULL;
CREATE FUNCTION keep_most_of_budget() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.most := greatest(NEW.amount, NEW.most);
    RETURN NEW;
END $$;
CREATE TRIGGER budget_keeps_most BEFORE INSERT OR UPDATE OF amount ON budget
    FOR EACH ROW EXECUTE FUNCTION keep_most_of_budget();

-- Runs of the reconciliation, written when they end. Without differences counted: the run could not be finished.
-- started_by is the operator; absent where its time had come.
CREATE TABLE reconciliation (
    run_id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    started_by  text,
    started_at  timestamptz NOT NULL,
    finished_at timestamptz NOT NULL,
    differences bigint      CHECK (differences >= 0)
);

-- What became of all that campaigns ever gave, by currency. written_off is 0 or less.
CREATE TABLE reconciliation_figure (
    run_id      bigint NOT NULL REFERENCES reconciliation,
    currency    text   NOT NULL,
    issued      bigint NOT NULL,
    available   bigint NOT NULL,
    pending     bigint NOT NULL,
    held        bigint NOT NULL,
    redeemed    bigint NOT NULL,
    expired     bigint NOT NULL,
    pooled      bigint NOT NULL,
    written_off bigint NOT NULL,
    reversed    bigint NOT NULL,
    PRIMARY KEY (run_id, currency)
);

-- The first differences of each check.
CREATE TABLE reconciliation_difference (
    run_id    bigint  NOT NULL REFERENCES reconciliation,
    place     integer NOT NULL,
    kind      text    NOT NULL,
    member_id text,
    currency  text,
    subject   text    NOT NULL,
    expected  bigint  NOT NULL,
    found     bigint  NOT NULL,
    PRIMARY KEY (run_id, place)
);

-- Answers that have a text, by age. What is forgotten leaves the index, so that the oldest are found at once.
CREATE INDEX decision_with_answer ON decision (decided_at) WHERE response <> '';

-- Drops the texts of old answers and what they stand for, so many at a time; gives how many that were. Key and fingerprint stay, so
-- that nothing is booked twice. It works with its owner's rights, since the service has none to change answers: so it can do nothing
-- else, and not even this to answers of the last 30 days.
CREATE FUNCTION forget_answers(older_than timestamptz, most integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
    forgotten integer;
BEGIN
    IF older_than > now() - interval '30 days' THEN
        RAISE EXCEPTION 'Answers of the last 30 days are kept' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    WITH old AS (
        SELECT member_id, application, action_id FROM decision WHERE decided_at < older_than AND response <> ''
        ORDER BY decided_at LIMIT most FOR UPDATE SKIP LOCKED
    ), dropped AS (
        UPDATE cancellation SET standing = NULL FROM old
        WHERE cancellation.member_id = old.member_id AND cancellation.application = old.application
            AND cancellation.action_id = old.action_id AND standing IS NOT NULL
    )
    UPDATE decision SET response = '', standing = NULL FROM old
    WHERE decision.member_id = old.member_id AND decision.application = old.application AND decision.action_id = old.action_id;
    GET DIAGNOSTICS forgotten = ROW_COUNT;
    RETURN forgotten;
END $$;

DO $$
BEGIN
    EXECUTE format('ALTER FUNCTION forget_answers(timestamptz, integer) SET search_path = %I, pg_temp', current_schema());
    REVOKE ALL ON FUNCTION forget_answers(timestamptz, integer) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION forget_answers(timestamptz, integer) TO daka_service;
    REVOKE UPDATE, DELETE ON reconciliation, reconciliation_figure, reconciliation_difference FROM daka_service;
EXCEPTION
    WHEN undefined_object THEN
        RAISE WARNING 'There is no role daka_service: Daka works with the rights of %', current_user;
END $$;
