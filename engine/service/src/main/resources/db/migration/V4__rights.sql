-- The service works under a role that can add to the ledger and to the answers that were given, and change neither. It is the
-- owner's rights that are left to migrations. A database user who may not create roles goes on with its own: the triggers
-- still refuse changes of the ledger.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'daka_service') THEN
        CREATE ROLE daka_service NOLOGIN;
    END IF;
    EXECUTE format('GRANT daka_service TO %I', current_user);
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO daka_service', current_schema());
    EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO daka_service', current_schema());
    EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT USAGE ON SEQUENCES TO daka_service', current_schema());
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO daka_service', current_schema());
    EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA %I TO daka_service', current_schema());
    REVOKE UPDATE, DELETE ON entry, decision FROM daka_service;
EXCEPTION
    WHEN insufficient_privilege THEN
        RAISE WARNING 'Daka works with the rights of %: it may not create the role daka_service', current_user;
END $$;
