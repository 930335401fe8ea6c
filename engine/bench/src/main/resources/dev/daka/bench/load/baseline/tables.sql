-- What one action writes, in tables of the service's form; its triggers, which check the ledger, are left out.
-- Filled with :members members and :budgets budgets.
CREATE TABLE member (
    member_id  text PRIMARY KEY,
    tier       text,
    created_at timestamptz NOT NULL
);
CREATE TABLE decision (
    member_id   text        NOT NULL,
    application text        NOT NULL,
    action_id   text        NOT NULL,
    decision_id uuid        NOT NULL,
    fingerprint bytea       NOT NULL,
    response    text        NOT NULL,
    standing    text        NOT NULL,
    decided_at  timestamptz NOT NULL,
    PRIMARY KEY (member_id, application, action_id)
);
CREATE TABLE entry (
    member_id   text        NOT NULL,
    entry_id    bigint      GENERATED ALWAYS AS IDENTITY,
    decision_id uuid        NOT NULL,
    application text        NOT NULL,
    action_id   text        NOT NULL,
    account     text        NOT NULL,
    points      bigint      NOT NULL CHECK (points <> 0),
    campaign    text        NOT NULL,
    rule_table  text        NOT NULL,
    rule_cell   text        NOT NULL,
    rule_name   text        NOT NULL,
    booked_at   timestamptz NOT NULL,
    PRIMARY KEY (member_id, entry_id)
);
CREATE TABLE lot (
    member_id text   NOT NULL,
    currency  text   NOT NULL,
    last_day  date   NOT NULL,
    points    bigint NOT NULL CHECK (points >= 0),
    PRIMARY KEY (member_id, currency, last_day)
);
CREATE TABLE metric_day (
    member_id text    NOT NULL,
    campaign  text    NOT NULL,
    metric    text    NOT NULL,
    day       date    NOT NULL,
    count     bigint  NOT NULL,
    sum       numeric NOT NULL,
    PRIMARY KEY (member_id, campaign, metric, day)
);
CREATE TABLE cap (
    member_id    text        NOT NULL,
    campaign     text        NOT NULL,
    limit_name   text        NOT NULL,
    scope        text        NOT NULL,
    day          date        NOT NULL,
    used         bigint      NOT NULL,
    amount       bigint      NOT NULL,
    last_used_at timestamptz NOT NULL,
    PRIMARY KEY (member_id, campaign, limit_name, scope, day),
    CHECK (used BETWEEN 0 AND amount)
);
CREATE TABLE budget (
    campaign     text   NOT NULL,
    limit_name   text   NOT NULL,
    period_start date   NOT NULL,
    used         bigint NOT NULL,
    amount       bigint NOT NULL,
    PRIMARY KEY (campaign, limit_name, period_start),
    CHECK (used BETWEEN 0 AND amount)
);
CREATE TABLE outbox (
    member_id  text        NOT NULL,
    event_no   bigint      NOT NULL,
    event_id   uuid        NOT NULL,
    type       text        NOT NULL,
    body       text        NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (member_id, event_no)
);
INSERT INTO member SELECT 'member-' || number, 'GOLD', now() FROM generate_series(1, :members) AS number;
INSERT INTO budget SELECT 'campaign-' || number, limit_name, '2026-01-01', 0, 100000000000
FROM generate_series(1, :budgets) AS number, (VALUES ('budget'), ('bonus')) AS named (limit_name);
ANALYZE;
