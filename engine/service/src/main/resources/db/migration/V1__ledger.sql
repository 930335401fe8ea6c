-- Keys start with the member wherever a member is concerned, so that the tables can be spread by member.
-- Times are the service's; days and periods are local dates of a campaign's zone.

CREATE TABLE application_key (
    key_hash    bytea       PRIMARY KEY CHECK (length(key_hash) = 32),
    application text        NOT NULL,
    created_at  timestamptz NOT NULL,
    revoked_at  timestamptz
);

CREATE TABLE operator (
    username      text        PRIMARY KEY,
    password_hash text        NOT NULL,
    created_at    timestamptz NOT NULL
);

CREATE TABLE campaign_version (
    campaign     text        NOT NULL,
    version      integer     NOT NULL CHECK (version >= 1),
    hash         text        NOT NULL,
    workbook     bytea       NOT NULL,
    published_at timestamptz NOT NULL,
    PRIMARY KEY (campaign, version)
);

CREATE TABLE member (
    member_id     text        PRIMARY KEY,
    tier          text,
    segments      text[]      NOT NULL DEFAULT '{}',
    registered_on date,
    attributes    jsonb       NOT NULL DEFAULT '{}',
    created_at    timestamptz NOT NULL,
    changed_at    timestamptz NOT NULL
);

-- One row per action that was answered: the answer to give again, byte for byte.
CREATE TABLE decision (
    member_id   text        NOT NULL,
    application text        NOT NULL,
    action_id   text        NOT NULL,
    decision_id uuid        NOT NULL,
    fingerprint bytea       NOT NULL,
    response    text        NOT NULL,
    decided_at  timestamptz NOT NULL,
    PRIMARY KEY (member_id, application, action_id)
);

-- Points move between accounts: what a member gets, a campaign issued. decision_id names the transaction.
CREATE TABLE entry (
    member_id   text        NOT NULL,
    entry_id    bigint      GENERATED ALWAYS AS IDENTITY,
    decision_id uuid        NOT NULL,
    application text        NOT NULL,
    action_id   text        NOT NULL,
    account     text        NOT NULL CHECK (account = 'available' OR account LIKE 'issue:_%'),
    points      bigint      NOT NULL CHECK (points <> 0),
    balance     bigint      CHECK ((balance IS NOT NULL) = (account = 'available')),
    campaign    text        NOT NULL,
    rule_table  text        NOT NULL,
    rule_cell   text        NOT NULL,
    rule_name   text        NOT NULL,
    booked_at   timestamptz NOT NULL,
    PRIMARY KEY (member_id, entry_id)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of % is refused: the ledger is append-only', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER entry_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A transaction is booked by one statement, so that its balance can be checked without looking at the rest of the ledger.
CREATE FUNCTION refuse_imbalance() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    off record;
BEGIN
    SELECT member_id, decision_id, sum(points) AS points INTO off
    FROM added GROUP BY member_id, decision_id HAVING sum(points) <> 0 LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'Transaction % is off by % points', off.decision_id, off.points USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER entry_balances AFTER INSERT ON entry REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_imbalance();

CREATE TABLE wallet (
    member_id text   NOT NULL,
    currency  text   NOT NULL,
    balance   bigint NOT NULL CHECK (balance >= 0),
    PRIMARY KEY (member_id, currency)
);

CREATE TABLE metric_day (
    member_id text    NOT NULL,
    campaign  text    NOT NULL,
    metric    text    NOT NULL,
    day       date    NOT NULL,
    count     bigint  NOT NULL CHECK (count >= 1),
    sum       numeric NOT NULL,
    PRIMARY KEY (member_id, campaign, metric, day)
);

-- How much of a cap a member has used. amount is what there was at the last booking.
CREATE TABLE cap (
    member_id    text   NOT NULL,
    campaign     text   NOT NULL,
    limit_name   text   NOT NULL,
    period_start date   NOT NULL,
    used         bigint NOT NULL,
    amount       bigint NOT NULL,
    PRIMARY KEY (member_id, campaign, limit_name, period_start),
    CHECK (used BETWEEN 0 AND amount)
);

-- How much of a budget a campaign has used.
CREATE TABLE budget (
    campaign     text   NOT NULL,
    limit_name   text   NOT NULL,
    period_start date   NOT NULL,
    used         bigint NOT NULL,
    amount       bigint NOT NULL,
    PRIMARY KEY (campaign, limit_name, period_start),
    CHECK (used BETWEEN 0 AND amount)
);
