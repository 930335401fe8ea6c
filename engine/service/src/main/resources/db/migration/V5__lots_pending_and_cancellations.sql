-- An entry says which transaction of what kind it belongs to, in which currency, and of what is available: which lot it moves.
-- A reversal names the transaction that it takes back.
ALTER TABLE entry RENAME COLUMN decision_id TO transaction_id;
ALTER TABLE entry DROP CONSTRAINT entry_check;
ALTER TABLE entry DROP CONSTRAINT entry_account_check;
ALTER TABLE entry ADD COLUMN kind text NOT NULL DEFAULT 'grant';
ALTER TABLE entry ADD COLUMN currency text NOT NULL DEFAULT 'points';
ALTER TABLE entry ADD COLUMN lot date;
ALTER TABLE entry ADD COLUMN reverses uuid;
ALTER TABLE entry ALTER COLUMN kind DROP DEFAULT;
ALTER TABLE entry ALTER COLUMN currency DROP DEFAULT;
ALTER TABLE entry ALTER COLUMN application DROP NOT NULL;
ALTER TABLE entry ALTER COLUMN action_id DROP NOT NULL;
ALTER TABLE entry ALTER COLUMN campaign DROP NOT NULL;
ALTER TABLE entry ALTER COLUMN rule_table DROP NOT NULL;
ALTER TABLE entry ALTER COLUMN rule_cell DROP NOT NULL;
ALTER TABLE entry ALTER COLUMN rule_name DROP NOT NULL;
ALTER TABLE entry DISABLE TRIGGER entry_is_append_only;
UPDATE entry SET lot = 'infinity' WHERE account = 'available';
ALTER TABLE entry ENABLE TRIGGER entry_is_append_only;
ALTER TABLE entry ADD CONSTRAINT entry_has_known_account CHECK (
    account IN ('available', 'pending', 'held', 'redeemed', 'expired', 'writtenOff')
    OR account LIKE 'issue:_%' OR account LIKE 'pool:_%');
ALTER TABLE entry ADD CONSTRAINT entry_has_known_kind CHECK (
    kind IN ('grant', 'release', 'expiry', 'reversal', 'hold', 'redemption', 'holdRelease'));
ALTER TABLE entry ADD CONSTRAINT entry_of_a_member_has_balance CHECK (
    (balance IS NOT NULL) = (account IN ('available', 'pending', 'held')));
ALTER TABLE entry ADD CONSTRAINT entry_of_what_is_available_has_lot CHECK ((lot IS NOT NULL) = (account = 'available'));
ALTER TABLE entry ADD CONSTRAINT entry_names_what_it_reverses CHECK ((reverses IS NOT NULL) = (kind = 'reversal'));

CREATE OR REPLACE FUNCTION refuse_imbalance() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    off record;
BEGIN
    SELECT member_id, transaction_id, currency, sum(points) AS points INTO off
    FROM added GROUP BY member_id, transaction_id, currency HAVING sum(points) <> 0 LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'Transaction % is off by % %', off.transaction_id, off.points, off.currency
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;

-- What a cancellation goes by, as JSON; absent for answers of before, and where an action was cancelled before it came. Such an
-- answer has an empty fingerprint.
ALTER TABLE decision ADD COLUMN standing text;

-- What members can spend, by the last day on which they can. What never expires has 'infinity'; less than 0 is owed.
CREATE TABLE lot (
    member_id text   NOT NULL,
    currency  text   NOT NULL,
    last_day  date   NOT NULL,
    points    bigint NOT NULL,
    PRIMARY KEY (member_id, currency, last_day),
    CONSTRAINT only_what_never_expires_is_owed CHECK (points >= 0 OR last_day = 'infinity')
);
-- Without points, so that a change of them touches no index.
CREATE INDEX lot_expiring ON lot (currency, last_day) WHERE last_day < 'infinity';

INSERT INTO lot (member_id, currency, last_day, points) SELECT member_id, currency, 'infinity', balance FROM wallet;
DROP TABLE wallet;

-- What members lost of each lot.
CREATE TABLE expired_lot (
    member_id text   NOT NULL,
    currency  text   NOT NULL,
    last_day  date   NOT NULL,
    points    bigint NOT NULL CHECK (points >= 0),
    PRIMARY KEY (member_id, currency, last_day)
);

-- Grants that are released later. last_day is their lot once they are.
CREATE TABLE pending (
    member_id      text    NOT NULL,
    transaction_id uuid    NOT NULL,
    place          integer NOT NULL,
    application    text    NOT NULL,
    action_id      text    NOT NULL,
    currency       text    NOT NULL,
    campaign       text    NOT NULL,
    rule_table     text    NOT NULL,
    rule_cell      text    NOT NULL,
    rule_name      text    NOT NULL,
    points         bigint  NOT NULL CHECK (points >= 0),
    releases_on    date,
    confirmed_by   text,
    last_day       date,
    PRIMARY KEY (member_id, transaction_id, place),
    CHECK (releases_on IS NOT NULL OR confirmed_by IS NOT NULL),
    CHECK (points = 0 OR last_day IS NULL)
);
CREATE INDEX pending_of_member ON pending (member_id) WHERE points > 0;
CREATE INDEX pending_due ON pending (currency, releases_on) WHERE points > 0;

CREATE TABLE cancellation (
    member_id       text        NOT NULL,
    application     text        NOT NULL,
    action_id       text        NOT NULL,
    cancellation_id text        NOT NULL,
    number          integer     NOT NULL CHECK (number >= 1),
    transaction_id  uuid        NOT NULL,
    fingerprint     bytea       NOT NULL,
    response        text        NOT NULL,
    standing        text,
    cancelled_at    timestamptz NOT NULL,
    PRIMARY KEY (member_id, application, action_id, cancellation_id),
    UNIQUE (member_id, application, action_id, number)
);

-- Points that a member set aside, and the lots they came from.
CREATE TABLE hold (
    member_id   text        NOT NULL,
    application text        NOT NULL,
    hold_id     text        NOT NULL,
    currency    text        NOT NULL,
    points      bigint      NOT NULL CHECK (points > 0),
    state       text        NOT NULL CHECK (state IN ('held', 'redeemed', 'released')),
    held_at     timestamptz NOT NULL,
    ended_at    timestamptz,
    PRIMARY KEY (member_id, application, hold_id),
    CHECK ((ended_at IS NULL) = (state = 'held'))
);
CREATE INDEX hold_of_member ON hold (member_id) WHERE state = 'held';
CREATE TABLE hold_lot (
    member_id   text   NOT NULL,
    application text   NOT NULL,
    hold_id     text   NOT NULL,
    last_day    date   NOT NULL,
    points      bigint NOT NULL CHECK (points > 0),
    PRIMARY KEY (member_id, application, hold_id, last_day),
    FOREIGN KEY (member_id, application, hold_id) REFERENCES hold
);

DO $$
BEGIN
    REVOKE UPDATE, DELETE ON cancellation, hold_lot FROM daka_service;
EXCEPTION
    WHEN undefined_object THEN
        RAISE WARNING 'There is no role daka_service: Daka works with the rights of %', current_user;
END $$;
