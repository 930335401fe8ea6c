-- A cap counts by the local day on which a use belongs: the period's first, or each day of a rolling period. scope is the
-- attribute's value where a cap counts for each of them. campaign is empty for what all campaigns share.
ALTER TABLE cap RENAME COLUMN period_start TO day;
ALTER TABLE cap ADD COLUMN scope text NOT NULL DEFAULT '';
ALTER TABLE cap ADD COLUMN last_used_at timestamptz;
ALTER TABLE cap DROP CONSTRAINT cap_pkey;
ALTER TABLE cap ADD PRIMARY KEY (member_id, campaign, limit_name, scope, day);

-- A budget is spent through leases. leased is what all holders have got together, returned what cancellations gave back: what
-- nobody holds is amount - leased + returned.
ALTER TABLE budget RENAME TO budget_before;
CREATE TABLE budget (
    campaign   text   NOT NULL,
    limit_name text   NOT NULL,
    day        date   NOT NULL,
    amount     bigint NOT NULL,
    leased     bigint NOT NULL DEFAULT 0 CHECK (leased >= 0),
    returned   bigint NOT NULL DEFAULT 0 CHECK (returned >= 0),
    PRIMARY KEY (campaign, limit_name, day)
);

CREATE TABLE budget_lease (
    campaign   text   NOT NULL,
    limit_name text   NOT NULL,
    day        date   NOT NULL,
    holder     text   NOT NULL,
    granted    bigint NOT NULL,
    spent      bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (campaign, limit_name, day, holder),
    FOREIGN KEY (campaign, limit_name, day) REFERENCES budget,
    CONSTRAINT budget_lease_is_not_overspent CHECK (spent BETWEEN 0 AND granted)
);

CREATE INDEX budget_lease_with_room ON budget_lease (campaign, limit_name, day) WHERE granted > spent;

INSERT INTO budget (campaign, limit_name, day, amount, leased)
SELECT campaign, limit_name, period_start, amount, used FROM budget_before;
INSERT INTO budget_lease (campaign, limit_name, day, holder, granted, spent)
SELECT campaign, limit_name, period_start, 'before leases', used, used FROM budget_before;
DROP TABLE budget_before;

-- Takes what leases have left and gives how much that was, under the budget's lock. Each row is locked before it is read: a
-- booking that was under way when the statement began may have spent of it.
CREATE FUNCTION recall_leases(of_campaign text, of_limit text, of_day date, of_holder text, but_not boolean) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    lease record;
    taken bigint := 0;
BEGIN
    FOR lease IN
        SELECT holder, granted - spent AS room FROM budget_lease
        WHERE campaign = of_campaign AND limit_name = of_limit AND day = of_day AND (holder = of_holder) <> but_not
            AND granted > spent
        ORDER BY holder FOR UPDATE
    LOOP
        UPDATE budget_lease SET granted = spent
        WHERE campaign = of_campaign AND limit_name = of_limit AND day = of_day AND holder = lease.holder;
        taken := taken + lease.room;
    END LOOP;
    UPDATE budget SET leased = leased - taken WHERE campaign = of_campaign AND limit_name = of_limit AND day = of_day;
    RETURN taken;
END $$;

-- Gives a holder room for what it needs, and a reserve where nobody goes short: an eighth of what nobody holds, so that holders
-- ask seldom and the last of a budget is cut into small pieces. Where nobody's part is not enough, what the other holders have
-- left is taken from them; their next booking then breaks the check above, and they ask again.
CREATE FUNCTION lease_budget(
    of_campaign text, of_limit text, of_day date, new_amount bigint, for_holder text, needed_room bigint,
    OUT lease_granted bigint, OUT lease_spent bigint, OUT left_over bigint)
LANGUAGE plpgsql AS $$
DECLARE
    room  bigint;
    free  bigint;
    added bigint;
BEGIN
    INSERT INTO budget (campaign, limit_name, day, amount) VALUES (of_campaign, of_limit, of_day, new_amount)
    ON CONFLICT DO NOTHING;
    SELECT new_amount - leased + returned INTO free
    FROM budget WHERE campaign = of_campaign AND limit_name = of_limit AND day = of_day FOR UPDATE;
    INSERT INTO budget_lease (campaign, limit_name, day, holder, granted) VALUES (of_campaign, of_limit, of_day, for_holder, 0)
    ON CONFLICT DO NOTHING;
    SELECT granted - spent INTO room FROM budget_lease
    WHERE campaign = of_campaign AND limit_name = of_limit AND day = of_day AND holder = for_holder FOR UPDATE;
    IF room + free < needed_room THEN
        free := free + recall_leases(of_campaign, of_limit, of_day, for_holder, true);
    END IF;
    added := greatest(0, least(free, greatest(needed_room - room, free / 8)));
    UPDATE budget_lease SET granted = granted + added
    WHERE campaign = of_campaign AND limit_name = of_limit AND day = of_day AND holder = for_holder
    RETURNING granted, spent INTO lease_granted, lease_spent;
    UPDATE budget SET amount = new_amount, leased = leased + added
    WHERE campaign = of_campaign AND limit_name = of_limit AND day = of_day;
    left_over := free - added;
END $$;

-- What a holder has left is nobody's again.
CREATE FUNCTION release_leases(of_holder text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    lease record;
BEGIN
    FOR lease IN
        SELECT campaign, limit_name, day FROM budget_lease WHERE holder = of_holder AND granted > spent
        ORDER BY campaign COLLATE "C", limit_name COLLATE "C", day
    LOOP
        PERFORM 1 FROM budget WHERE campaign = lease.campaign AND limit_name = lease.limit_name AND day = lease.day FOR UPDATE;
        PERFORM recall_leases(lease.campaign, lease.limit_name, lease.day, of_holder, false);
    END LOOP;
END $$;

-- What became of each granted effect, for those who want to hear of it: written with the booking, delivered later.
CREATE TABLE outbox (
    member_id  text        NOT NULL,
    event_no   bigint      GENERATED BY DEFAULT AS IDENTITY,
    event_id   uuid        NOT NULL,
    type       text        NOT NULL,
    body       text        NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (member_id, event_no)
);
