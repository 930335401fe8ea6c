-- Tables with members' data start with the member's number, so that they can be partitioned by it.
-- Times come from the service's clock. Days and periods are local dates in a campaign's time zone.

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

-- Metrics of published campaigns. A metric counts actions of one type (empty: of all types) by local day of a time zone.
-- Campaigns with equal metrics share their counts. counts_alone is true if the campaign was first published with the metric after
-- its start; its counts then stay separate.
-- counts_from is the first day for which members' states have the metric. It is null if no published version needed earlier days.
CREATE TABLE published_metric (
    campaign     text    NOT NULL,
    action_type  text    NOT NULL,
    zone         text    NOT NULL,
    counts_alone boolean NOT NULL,
    counts_from  date,
    PRIMARY KEY (campaign, action_type, zone)
);

-- The only table that maps a member_no to its member. The number is random.
CREATE TABLE member (
    member_id     text        COLLATE "C" PRIMARY KEY,
    member_no     bigint      NOT NULL UNIQUE CHECK (member_no > 0),
    tier          text,
    segments      text[]      NOT NULL DEFAULT '{}',
    registered_on date,
    attributes    jsonb       NOT NULL DEFAULT '{}',
    created_at    timestamptz NOT NULL,
    changed_at    timestamptz NOT NULL
);

-- Transaction ids of one cluster cannot be compared with those of another, for example after a dump was restored there.
-- Each move of the data to another cluster starts a new epoch.
CREATE TABLE cluster_epoch (
    epoch             integer PRIMARY KEY CHECK (epoch >= 1),
    system_identifier text    NOT NULL
);

-- Returns the epoch of this cluster. Adds a new epoch if the last one belongs to another cluster.
CREATE FUNCTION current_epoch() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    here text := (SELECT system_identifier::text FROM pg_control_system());
BEGIN
    INSERT INTO cluster_epoch (epoch, system_identifier)
    SELECT coalesce(max(epoch), 0) + 1, here FROM cluster_epoch
    HAVING NOT EXISTS (
        SELECT FROM cluster_epoch WHERE system_identifier = here AND epoch = (SELECT max(epoch) FROM cluster_epoch))
    ON CONFLICT DO NOTHING;
    RETURN (SELECT max(epoch) FROM cluster_epoch);
END $$;

-- True if the points of a row's entries sum to 0 in each transaction and currency. In the array, a 0 ends the points of each
-- transaction and currency.
CREATE FUNCTION points_add_up(points bigint[]) RETURNS boolean LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    one   bigint;
    total bigint := 0;
BEGIN
    FOREACH one IN ARRAY points LOOP
        IF one = 0 AND total <> 0 THEN
            RETURN false;
        END IF;
        total := total + one;
    END LOOP;
    RETURN total IS NOT DISTINCT FROM 0;
END $$;

-- One row per event in a member's history. engine/docs/journal.md describes the columns and the JSON. Rows are not compressed,
-- because compression would take a third of PostgreSQL's time for a booking. xid is the id of the transaction that inserted the row.
-- The transactions of the member's earlier rows have ids below seen, because a member is locked before its row is inserted.
CREATE TABLE journal (
    member_no   bigint      NOT NULL,
    seq         bigint      NOT NULL CHECK (seq >= 1),
    kind        text        COLLATE "C" NOT NULL CHECK (
        kind IN ('action', 'cancellation', 'release', 'hold', 'holdEnd', 'settlement')),
    application text        COLLATE "C" NOT NULL,
    subject     text        COLLATE "C" NOT NULL,
    key         text        COLLATE "C" NOT NULL,
    id          uuid        NOT NULL,
    booked_at   timestamptz NOT NULL,
    fingerprint bytea       NOT NULL,
    body        json        NOT NULL,
    postings    json        NOT NULL,
    points      bigint[]    NOT NULL CONSTRAINT journal_points_add_up CHECK (points_add_up(points)),
    attributes  json,
    basis       bytea,
    answer      text        NOT NULL,
    xid         bigint      NOT NULL DEFAULT pg_current_xact_id()::text::bigint,
    seen        bigint      NOT NULL DEFAULT pg_snapshot_xmax(pg_current_snapshot())::text::bigint,
    epoch       integer     NOT NULL,
    PRIMARY KEY (member_no, seq)
) WITH (toast_tuple_target = 8160);

-- Makes each request of an application unique. Also finds an action with its cancellations and releases.
CREATE UNIQUE INDEX journal_key ON journal (member_no, application, subject, kind, key) WHERE application <> '';
CREATE INDEX journal_hold ON journal (member_no, application, seq) WHERE kind = 'hold';
-- Approximate order of commits: a transaction may commit after one with a higher id. The rows of a batch share one index entry.
CREATE INDEX journal_order ON journal (epoch, xid);
CREATE INDEX journal_booked ON journal USING brin (booked_at) WITH (autosummarize = on);

-- A member's state: the fold of the member's rows in the journal. seq is the number of the last folded row. due_at is the time when
-- the state next changes without an action; null for never. least_lot is the smallest of the lots that cannot be overdrawn.
-- The fill factor leaves room in each page for the next version of a state, so that an update that keeps due_at needs no new index
-- entry.
CREATE TABLE member_state (
    member_no bigint PRIMARY KEY,
    seq       bigint NOT NULL,
    due_at    timestamptz,
    least_lot bigint NOT NULL CONSTRAINT lots_are_not_overdrawn CHECK (least_lot >= 0),
    state     bytea  STORAGE MAIN NOT NULL
) WITH (fillfactor = 50);

CREATE INDEX member_state_due ON member_state (due_at) WHERE due_at IS NOT NULL;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

-- A state can only be replaced by a later one.
CREATE TRIGGER member_state_goes_on BEFORE UPDATE ON member_state
    FOR EACH ROW WHEN (NEW.seq <= OLD.seq) EXECUTE FUNCTION refuse_change();

-- Replaces a state that is not the fold of the member's rows. The trigger above stops the service from replacing a state by one with
-- the same seq, so the function deletes and inserts the state with the owner's rights. It refuses a state that does not end with the
-- member's last row.
CREATE FUNCTION repair_state(
    of_member bigint, last_seq bigint, new_due_at timestamptz, new_least_lot bigint, new_state bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
    PERFORM FROM member_state WHERE member_no = of_member FOR UPDATE;
    IF NOT EXISTS (SELECT FROM journal WHERE member_no = of_member AND seq = last_seq)
        OR EXISTS (SELECT FROM journal WHERE member_no = of_member AND seq > last_seq)
    THEN
        RAISE EXCEPTION 'Row % is not the last one of member %', last_seq, of_member USING ERRCODE = 'invalid_parameter_value';
    END IF;
    DELETE FROM member_state WHERE member_no = of_member;
    INSERT INTO member_state (member_no, seq, due_at, least_lot, state)
    VALUES (of_member, last_seq, new_due_at, new_least_lot, new_state);
END $$;

-- Journal rows cannot be deleted or changed. Only their answer, attributes and basis can be emptied.
CREATE TRIGGER journal_rows_stay BEFORE DELETE OR TRUNCATE ON journal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_rows_are_final BEFORE UPDATE ON journal FOR EACH ROW WHEN (
    ROW (NEW.member_no, NEW.seq, NEW.kind, NEW.application, NEW.subject, NEW.key, NEW.id, NEW.booked_at, NEW.fingerprint,
        NEW.body::text, NEW.postings::text, NEW.points, NEW.xid, NEW.seen, NEW.epoch)
    IS DISTINCT FROM ROW (OLD.member_no, OLD.seq, OLD.kind, OLD.application, OLD.subject, OLD.key, OLD.id, OLD.booked_at,
        OLD.fingerprint, OLD.body::text, OLD.postings::text, OLD.points, OLD.xid, OLD.seen, OLD.epoch)
    OR NEW.answer NOT IN ('', OLD.answer)
    OR (NEW.attributes IS NOT NULL AND NEW.attributes::text IS DISTINCT FROM OLD.attributes::text)
    OR (NEW.basis IS NOT NULL AND NEW.basis IS DISTINCT FROM OLD.basis))
    EXECUTE FUNCTION refuse_change();

-- Position in the journal's order up to which answers or attributes have been emptied.
CREATE TABLE retention (
    what  text    PRIMARY KEY CHECK (what IN ('answers', 'attributes')),
    epoch integer NOT NULL,
    xid   bigint  NOT NULL
);
INSERT INTO retention (what, epoch, xid) VALUES ('answers', 0, 0), ('attributes', 0, 0);

-- Empties answers or attributes of the next rows, at most the given number, that are older than the given time. Returns the number of
-- rows that it went through; 0 if there are no more. Rows of one transaction are emptied together. The function runs with the owner's
-- rights, because the service cannot change rows of the journal. It refuses to empty rows of the last 30 days.
CREATE FUNCTION forget(of_what text, older_than timestamptz, most integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
    mark retention;
    last record;
BEGIN
    IF older_than > now() - interval '30 days' THEN
        RAISE EXCEPTION 'The last 30 days are kept' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    SELECT * INTO mark FROM retention WHERE what = of_what FOR UPDATE;
    SELECT old.epoch, old.xid, old.place INTO last FROM (
        SELECT epoch, xid, row_number() OVER by_order AS place, max(booked_at) OVER by_order AS latest FROM (
            SELECT epoch, xid, booked_at FROM journal WHERE (epoch, xid) > (mark.epoch, mark.xid) ORDER BY epoch, xid LIMIT most
        ) AS next
        WINDOW by_order AS (ORDER BY epoch, xid)
    ) AS old
    WHERE old.latest < older_than ORDER BY old.place DESC LIMIT 1;
    IF NOT FOUND THEN
        RETURN 0;
    END IF;
    UPDATE journal SET
        answer = CASE of_what WHEN 'answers' THEN '' ELSE answer END,
        attributes = CASE of_what WHEN 'attributes' THEN NULL ELSE attributes END,
        basis = CASE of_what WHEN 'attributes' THEN NULL ELSE basis END
    WHERE (epoch, xid) > (mark.epoch, mark.xid) AND (epoch, xid) <= (last.epoch, last.xid)
        AND CASE of_what WHEN 'answers' THEN answer <> '' ELSE attributes IS NOT NULL END;
    UPDATE retention SET epoch = last.epoch, xid = last.xid WHERE what = of_what;
    RETURN last.place;
END $$;

-- Amounts that several members or campaigns use together, such as budgets. owner is the campaign, or empty if all campaigns share
-- the counter. A counter is spent through leases. leased is the sum of all leases, and returned is what cancellations gave back, so
-- amount - leased + returned is free. amount can be reduced below what is spent. most is the largest amount so far; a reconciliation
-- compares what is spent with it.
CREATE TABLE shared_counter (
    kind     text COLLATE "C"   NOT NULL CHECK (kind IN ('budget')),
    owner    text COLLATE "C"   NOT NULL,
    name     text COLLATE "C"   NOT NULL,
    period   date   NOT NULL,
    amount   bigint NOT NULL,
    leased   bigint NOT NULL DEFAULT 0 CHECK (leased >= 0),
    returned bigint NOT NULL DEFAULT 0 CHECK (returned >= 0),
    most     bigint NOT NULL,
    PRIMARY KEY (kind, owner, name, period)
);

CREATE TABLE counter_lease (
    kind    text COLLATE "C"   NOT NULL,
    owner   text COLLATE "C"   NOT NULL,
    name    text COLLATE "C"   NOT NULL,
    period  date   NOT NULL,
    holder  text COLLATE "C"   NOT NULL,
    granted bigint NOT NULL,
    spent   bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (kind, owner, name, period, holder),
    FOREIGN KEY (kind, owner, name, period) REFERENCES shared_counter,
    CONSTRAINT counter_lease_is_not_overspent CHECK (spent BETWEEN 0 AND granted)
) WITH (fillfactor = 20);

CREATE INDEX counter_lease_with_room ON counter_lease (holder) WHERE granted > spent;

-- Takes back the unspent rest of leases and returns its amount: the leases of of_holder, or with but_not those of all other holders.
-- The caller holds the counter's lock. Each lease is locked before it is read, because a running booking may have spent of it since
-- the statement began.
CREATE FUNCTION recall_leases(
    of_kind text, of_owner text, of_name text, of_period date, of_holder text, but_not boolean) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    lease record;
    taken bigint := 0;
BEGIN
    FOR lease IN
        SELECT holder, granted - spent AS room FROM counter_lease
        WHERE kind = of_kind AND owner = of_owner AND name = of_name AND period = of_period AND (holder = of_holder) <> but_not
            AND granted > spent
        ORDER BY holder FOR UPDATE
    LOOP
        UPDATE counter_lease SET granted = spent
        WHERE kind = of_kind AND owner = of_owner AND name = of_name AND period = of_period AND holder = lease.holder;
        taken := taken + lease.room;
    END LOOP;
    UPDATE shared_counter SET leased = leased - taken
    WHERE kind = of_kind AND owner = of_owner AND name = of_name AND period = of_period;
    RETURN taken;
END $$;

-- Raises a holder's lease by what it lacks, or by an eighth of what is free if that is more, but at most by what is free. Thus holders
-- ask seldom, and the end of a counter is divided into small leases. If too little is free, the unspent rest of all other leases is
-- taken back. The next booking on such a lease then violates the check counter_lease_is_not_overspent, and its holder asks again.
CREATE FUNCTION lease_counter(
    of_kind text, of_owner text, of_name text, of_period date, new_amount bigint, for_holder text, needed_room bigint,
    OUT lease_granted bigint, OUT lease_spent bigint, OUT left_over bigint)
LANGUAGE plpgsql AS $$
DECLARE
    room  bigint;
    free  bigint;
    added bigint;
BEGIN
    INSERT INTO shared_counter (kind, owner, name, period, amount, most)
    VALUES (of_kind, of_owner, of_name, of_period, new_amount, new_amount) ON CONFLICT DO NOTHING;
    SELECT new_amount - leased + returned INTO free FROM shared_counter
    WHERE kind = of_kind AND owner = of_owner AND name = of_name AND period = of_period FOR UPDATE;
    INSERT INTO counter_lease (kind, owner, name, period, holder, granted)
    VALUES (of_kind, of_owner, of_name, of_period, for_holder, 0) ON CONFLICT DO NOTHING;
    SELECT granted - spent INTO room FROM counter_lease
    WHERE kind = of_kind AND owner = of_owner AND name = of_name AND period = of_period AND holder = for_holder FOR UPDATE;
    IF room + free < needed_room THEN
        free := free + recall_leases(of_kind, of_owner, of_name, of_period, for_holder, true);
    END IF;
    added := greatest(0, least(free, greatest(needed_room - room, free / 8)));
    UPDATE counter_lease SET granted = granted + added
    WHERE kind = of_kind AND owner = of_owner AND name = of_name AND period = of_period AND holder = for_holder
    RETURNING granted, spent INTO lease_granted, lease_spent;
    UPDATE shared_counter SET amount = new_amount, most = greatest(most, new_amount), leased = leased + added
    WHERE kind = of_kind AND owner = of_owner AND name = of_name AND period = of_period;
    left_over := free - added;
END $$;

-- Frees the unspent rest of all leases of a holder.
CREATE FUNCTION release_leases(of_holder text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    lease record;
BEGIN
    FOR lease IN
        SELECT kind, owner, name, period FROM counter_lease WHERE holder = of_holder AND granted > spent
        ORDER BY kind, owner, name, period
    LOOP
        PERFORM 1 FROM shared_counter
        WHERE kind = lease.kind AND owner = lease.owner AND name = lease.name AND period = lease.period FOR UPDATE;
        PERFORM recall_leases(lease.kind, lease.owner, lease.name, lease.period, of_holder, false);
    END LOOP;
END $$;

-- Events that at least one endpoint wants. They are made from rows of the journal. event_no is the row's seq * 10000 + the event's
-- place in its row.
CREATE TABLE webhook_event (
    member_id  text        NOT NULL,
    event_no   bigint      NOT NULL,
    event_id   uuid        NOT NULL,
    type       text        NOT NULL,
    body       text        NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (member_id, event_no)
);
CREATE INDEX webhook_event_created ON webhook_event USING brin (created_at);

-- Position before which the journal was read for webhooks.
CREATE TABLE webhook_cursor (
    epoch integer NOT NULL,
    xid   bigint  NOT NULL
);
CREATE UNIQUE INDEX webhook_cursor_is_one ON webhook_cursor ((true));
INSERT INTO webhook_cursor (epoch, xid) VALUES (0, 0);

-- types: an empty array means all. After removed_at is set, the endpoint's deliveries are deleted step by step, and then the endpoint.
CREATE TABLE webhook_endpoint (
    endpoint_id uuid        PRIMARY KEY,
    url         text        NOT NULL,
    types       text[]      NOT NULL,
    secret      text        NOT NULL,
    created_at  timestamptz NOT NULL,
    disabled_at timestamptz,
    disabled_by text        CHECK (disabled_by IN ('operator', 'receiver')),
    removed_at  timestamptz,
    CHECK ((disabled_at IS NULL) = (disabled_by IS NULL))
);

-- Replaced secrets, which still sign until signs_until.
CREATE TABLE webhook_retired_secret (
    endpoint_id uuid        NOT NULL REFERENCES webhook_endpoint ON DELETE CASCADE,
    secret_no   bigint      GENERATED ALWAYS AS IDENTITY,
    secret      text        NOT NULL,
    signs_until timestamptz NOT NULL,
    PRIMARY KEY (endpoint_id, secret_no)
);

-- turn_at: when the delivery was first attempted, after all earlier deliveries of its queue had ended. Retries are given up some time
-- after it.
CREATE TABLE webhook_delivery (
    member_id       text        NOT NULL,
    event_no        bigint      NOT NULL,
    endpoint_id     uuid        NOT NULL REFERENCES webhook_endpoint,
    state           text        NOT NULL CHECK (state IN ('pending', 'delivered', 'dead')),
    attempts        integer     NOT NULL CHECK (attempts >= 0),
    queued_at       timestamptz NOT NULL,
    turn_at         timestamptz,
    last_attempt_at timestamptz,
    last_status     integer,
    last_failure    text,
    finished_at     timestamptz,
    PRIMARY KEY (member_id, event_no, endpoint_id),
    FOREIGN KEY (member_id, event_no) REFERENCES webhook_event,
    CHECK ((finished_at IS NULL) = (state = 'pending'))
);
CREATE INDEX webhook_delivery_next ON webhook_delivery (member_id, endpoint_id, event_no) WHERE state = 'pending';
CREATE INDEX webhook_delivery_oldest ON webhook_delivery (endpoint_id, queued_at) WHERE state = 'pending';
CREATE INDEX webhook_delivery_dead ON webhook_delivery (endpoint_id, queued_at) WHERE state = 'dead';
CREATE INDEX webhook_delivery_recent ON webhook_delivery (endpoint_id, queued_at);
CREATE INDEX webhook_delivery_finished ON webhook_delivery USING brin (finished_at);

-- One row per member and endpoint with pending deliveries. Only the first of them may be sent.
-- A dispatcher that takes a queue writes its claim, and sets due_at to the end of the claim. If it dies, another one takes the queue
-- then.
CREATE TABLE webhook_queue (
    member_id   text        NOT NULL,
    endpoint_id uuid        NOT NULL REFERENCES webhook_endpoint,
    due_at      timestamptz NOT NULL,
    claim       uuid,
    PRIMARY KEY (member_id, endpoint_id)
);
CREATE INDEX webhook_queue_due ON webhook_queue (endpoint_id, due_at);

-- Runs of the reconciliation, inserted when they end. differences is null if the run failed. started_by is the operator, or null if
-- the schedule started the run. whole is true if all members were checked, and false if only those with new rows were.
CREATE TABLE reconciliation (
    run_id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    started_by  text,
    started_at  timestamptz NOT NULL,
    finished_at timestamptz NOT NULL,
    whole       boolean     NOT NULL,
    members     bigint      NOT NULL CHECK (members >= 0),
    differences bigint      CHECK (differences >= 0)
);

-- The last run that found no differences, and the position in the journal's order from which the next run continues.
-- sums: sums of all rows before the position, so that the next run does not read them again.
CREATE TABLE reconciliation_cut (
    run_id bigint  NOT NULL REFERENCES reconciliation,
    epoch  integer NOT NULL,
    xid    bigint  NOT NULL,
    sums   json    NOT NULL
);
CREATE UNIQUE INDEX reconciliation_cut_is_one ON reconciliation_cut ((true));

-- What became of all points that campaigns issued, by currency. issued is the sum of the other figures. written_off is 0 or less.
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
    expected  text    NOT NULL,
    found     text    NOT NULL,
    PRIMARY KEY (run_id, place)
);

-- Members whose payouts are stopped because a reconciliation found differences. If member_id is null, everybody's payouts are
-- stopped. A run that no longer finds the differences ends the freeze (ended_run); an operator can also end it (ended_by, reason).
CREATE TABLE payout_freeze (
    freeze_id bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    member_id text,
    run_id    bigint      NOT NULL REFERENCES reconciliation,
    frozen_at timestamptz NOT NULL,
    ended_at  timestamptz,
    ended_run bigint      REFERENCES reconciliation,
    ended_by  text,
    reason    text,
    CONSTRAINT freeze_is_ended_by_a_run_or_an_operator CHECK (
        (ended_at IS NOT NULL) = ((ended_run IS NOT NULL) <> (ended_by IS NOT NULL))),
    CONSTRAINT an_operator_says_why CHECK ((ended_by IS NOT NULL) = (reason IS NOT NULL))
);
CREATE UNIQUE INDEX payout_freeze_of_member ON payout_freeze (coalesce(member_id, '')) WHERE ended_at IS NULL;

-- What operators did and tried to do. who is null if there was no operator of that name. status is the HTTP status, or 0 for an
-- operation without a request. details is a JSON object whose values are strings.
CREATE TABLE audit (
    audit_id bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at       timestamptz NOT NULL,
    who      text,
    what     text        NOT NULL,
    status   integer     NOT NULL,
    address  text,
    details  text        NOT NULL
);
CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- engine/docs/journal.md describes the views. Select one member's rows by member_no, which is the fastest way.

CREATE VIEW action AS
SELECT
    journal.member_no,
    member.member_id,
    journal.seq,
    journal.application,
    journal.subject AS action_id,
    journal.id AS decision_id,
    journal.body -> 'action' ->> 'type' AS type,
    (journal.body -> 'action' ->> 'occurredAt')::timestamptz AS occurred_at,
    journal.body -> 'action' ->> 'channel' AS channel,
    (journal.body -> 'action' ->> 'amount')::numeric AS amount,
    journal.attributes,
    journal.booked_at,
    coalesce(last_cancellation.left_over, 'none') AS cancelled
FROM journal
JOIN member USING (member_no)
LEFT JOIN LATERAL (
    SELECT CASE WHEN undone.body -> 'left' IS NULL THEN 'wholly' ELSE 'partly' END AS left_over
    FROM journal AS undone
    WHERE undone.member_no = journal.member_no AND undone.application = journal.application AND undone.subject = journal.subject
        AND undone.kind = 'cancellation' AND undone.application <> ''
    ORDER BY undone.seq DESC LIMIT 1
) AS last_cancellation ON true
WHERE journal.kind = 'action';

-- Name of a rule's table: from its field table if present, otherwise from the sheet name in its cell.
CREATE FUNCTION rule_table(rule json) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN coalesce(rule ->> 'table', regexp_replace(rule ->> 'cell', '![^!]*$', ''));

CREATE VIEW effect AS
SELECT
    journal.member_no,
    member.member_id,
    journal.seq,
    journal.application,
    journal.subject AS action_id,
    journal.id AS decision_id,
    effects.place,
    effects.outcome,
    effects.body ->> 'campaign' AS campaign,
    effects.body ->> 'type' AS type,
    (effects.body ->> 'points')::bigint AS points,
    effects.body ->> 'currency' AS currency,
    coalesce(effects.body ->> 'reward', effects.body ->> 'badge', effects.body ->> 'message', effects.body ->> 'content') AS key,
    effects.body ->> 'placement' AS placement,
    rule_table(effects.body -> 'rules' -> 0) AS rule_table,
    effects.body -> 'rules' -> 0 ->> 'cell' AS rule_cell,
    effects.body -> 'rules' -> 0 ->> 'name' AS rule_name,
    journal.booked_at
FROM journal
JOIN member USING (member_no)
CROSS JOIN LATERAL (
    SELECT 'granted' AS outcome, granted.body, granted.number - 1 AS place
    FROM json_array_elements(journal.body -> 'granted') WITH ORDINALITY AS granted (body, number)
    UNION ALL
    SELECT 'withheld', withheld.body, withheld.number - 1
    FROM json_array_elements(journal.body -> 'withheld') WITH ORDINALITY AS withheld (body, number)
) AS effects
WHERE journal.kind = 'action';

-- place numbers the entries of a row from 0.
CREATE VIEW entry AS
SELECT
    journal.member_no,
    member.member_id,
    journal.seq,
    entries.place,
    entries.transaction_id,
    entries.kind,
    entries.application,
    entries.action_id,
    entries.body ->> 'account' AS account,
    entries.currency,
    entries.points,
    (entries.body ->> 'balance')::bigint AS balance,
    (entries.body ->> 'lot')::date AS lot,
    coalesce(entries.body ->> 'campaign', entries.grant_of ->> 'campaign') AS campaign,
    rule_table(entries.rule) AS rule_table,
    entries.rule ->> 'cell' AS rule_cell,
    entries.rule ->> 'name' AS rule_name,
    entries.reverses,
    journal.booked_at
FROM journal
JOIN member USING (member_no)
CROSS JOIN LATERAL (
    SELECT
        numbered.*,
        amounts.points,
        coalesce(numbered.body -> 'rule', numbered.grant_of -> 'rules' -> 0) AS rule
    FROM (
        SELECT
            row_number() OVER (ORDER BY transaction.number, of_currency.number, part.number) - 1 AS place,
            coalesce((transaction.body ->> 'transaction')::uuid, journal.id) AS transaction_id,
            transaction.body ->> 'kind' AS kind,
            CASE WHEN transaction.body -> 'cause' IS NULL THEN nullif(journal.application, '')
                ELSE transaction.body -> 'cause' ->> 'application' END AS application,
            CASE WHEN transaction.body -> 'cause' IS NOT NULL THEN transaction.body -> 'cause' ->> 'action'
                WHEN journal.kind IN ('action', 'cancellation', 'release') THEN journal.subject END AS action_id,
            (transaction.body ->> 'reverses')::uuid AS reverses,
            of_currency.currency,
            part.body,
            journal.body -> 'granted' -> (part.body ->> 'place')::integer AS grant_of
        FROM json_array_elements(journal.postings) WITH ORDINALITY AS transaction (body, number)
        CROSS JOIN LATERAL json_each(transaction.body -> 'entries') WITH ORDINALITY AS of_currency (currency, body, number)
        CROSS JOIN LATERAL json_array_elements(of_currency.body) WITH ORDINALITY AS part (body, number)
    ) AS numbered
    JOIN (
        SELECT row_number() OVER (ORDER BY number) - 1 AS place, points
        FROM unnest(journal.points) WITH ORDINALITY AS amount (points, number) WHERE points <> 0
    ) AS amounts USING (place)
) AS entries;

-- The service connects with the role daka_service, which can add rows to the journal but not change them. Only migrations have the
-- owner's rights. If the database user cannot create roles, the service works with that user's rights; the triggers still refuse
-- changes of the journal.
DO $$
BEGIN
    EXECUTE format('ALTER FUNCTION forget(text, timestamptz, integer) SET search_path = %I, pg_temp', current_schema());
    EXECUTE format('ALTER FUNCTION repair_state(bigint, bigint, timestamptz, bigint, bytea) SET search_path = %I, pg_temp', current_schema());
    REVOKE ALL ON FUNCTION forget(text, timestamptz, integer), repair_state(bigint, bigint, timestamptz, bigint, bytea) FROM PUBLIC;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'daka_service') THEN
        CREATE ROLE daka_service NOLOGIN;
    END IF;
    EXECUTE format('GRANT daka_service TO %I', current_user);
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO daka_service', current_schema());
    EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO daka_service', current_schema());
    EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT USAGE ON SEQUENCES TO daka_service', current_schema());
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO daka_service', current_schema());
    EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA %I TO daka_service', current_schema());
    REVOKE UPDATE, DELETE ON journal, retention, cluster_epoch, audit, reconciliation, reconciliation_figure,
        reconciliation_difference FROM daka_service;
    REVOKE INSERT ON retention FROM daka_service;
    REVOKE DELETE ON member_state, payout_freeze FROM daka_service;
    GRANT EXECUTE ON FUNCTION forget(text, timestamptz, integer), repair_state(bigint, bigint, timestamptz, bigint, bytea)
        TO daka_service;
EXCEPTION
    WHEN insufficient_privilege THEN
        RAISE WARNING 'Daka works with the rights of %: it may not create the role daka_service', current_user;
END $$;
