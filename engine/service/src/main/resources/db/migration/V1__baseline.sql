-- Tables of what members did and have start with the member's number, so that they can be spread by it.
-- Times are the service's. Days and periods are local dates of a campaign's zone.

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

-- Metrics that were published, by what they count: actions of a type (empty for all) by days of a zone. Campaigns count together
-- what is equal, but for a campaign that was first published with the metric after its start: it counts alone, for good.
-- Members' states do not have the days before counts_from for the metric. It is null if no version looked at such days when it was
-- published.
CREATE TABLE published_metric (
    campaign     text    NOT NULL,
    action_type  text    NOT NULL,
    zone         text    NOT NULL,
    counts_alone boolean NOT NULL,
    counts_from  date,
    PRIMARY KEY (campaign, action_type, zone)
);

-- The only table that tells whose number a member_no is. The number is random.
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

-- The numbers of a cluster's transactions mean nothing in another cluster, for example after a dump was restored there.
-- An epoch is the time between two such changes.
CREATE TABLE cluster_epoch (
    epoch             integer PRIMARY KEY CHECK (epoch >= 1),
    system_identifier text    NOT NULL
);

-- Gives the epoch of this cluster. Adds the next epoch if the last one was another cluster's.
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

-- True if the points of a row's entries sum to 0 in each transaction and currency. A 0 comes after those of each.
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

-- One row for each thing that happened to a member. engine/docs/journal.md describes the columns and the JSON. Rows are not
-- compressed: that would take a third of PostgreSQL's time for a booking. xid is the row's transaction. The member's earlier rows are of
-- transactions below seen, since the member was locked before the row was inserted.
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

-- What an application may ask for once. Also finds an action with its cancellations and releases.
CREATE UNIQUE INDEX journal_key ON journal (member_no, application, subject, kind, key) WHERE application <> '';
CREATE INDEX journal_hold ON journal (member_no, application, seq) WHERE kind = 'hold';
-- The order of commits, nearly: a row's transaction may commit after one with a higher number. The rows of a batch share an entry.
CREATE INDEX journal_order ON journal (epoch, xid);
CREATE INDEX journal_booked ON journal USING brin (booked_at) WITH (autosummarize = on);

-- What a member has: the fold of the member's rows in the journal.
-- The pages have room for the next version of a state beside the last one, so that indexes need no new entry. seq is the last row's. due_at is when time next changes something. least_lot is the smallest lot of those that cannot be overdrawn.
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

-- A state is replaced by a later one only.
CREATE TRIGGER member_state_goes_on BEFORE UPDATE ON member_state
    FOR EACH ROW WHEN (NEW.seq <= OLD.seq) EXECUTE FUNCTION refuse_change();

-- Puts a state in place of one that is not the fold of the member's rows. The service may not replace a state by one of the same row, so
-- this works with the owner's rights. It can do nothing else, and refuses a state that does not end with the member's last row.
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

-- Rows stay. Their answer, attributes and basis may be emptied.
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

-- Up to which row of the journal's order answers and attributes are emptied.
CREATE TABLE retention (
    what  text    PRIMARY KEY CHECK (what IN ('answers', 'attributes')),
    epoch integer NOT NULL,
    xid   bigint  NOT NULL
);
INSERT INTO retention (what, epoch, xid) VALUES ('answers', 0, 0), ('attributes', 0, 0);

-- Empties answers or attributes of the next rows that are older than that. Gives how many rows it went through, 0 once there are no
-- more. The service has no right to change rows of the journal, so this works with the owner's rights. It can do nothing else, and
-- not even this to rows of the last 30 days. Rows of one transaction are emptied together.
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

-- What several members or campaigns use of, such as budgets. owner is the campaign, or empty if all campaigns share the counter.
-- A counter is spent through leases. leased is what all holders have got together, returned what cancellations gave back, so
-- amount - leased + returned is free. amount may shrink below what is spent; what was spent is held against most.
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

-- Takes what leases have left and gives how much that was, under the counter's lock. Each row is locked before it is read: a
-- booking that was under way when the statement began may have spent of it.
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

-- Gives a holder room for what it needs, and a reserve if there is enough for all: an eighth of what is free, so that holders ask
-- seldom and the last of a counter is cut into small pieces. If too little is free, the other holders lose what they have left;
-- their next booking then breaks the check above, and they ask again.
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

-- What a holder has left becomes free.
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

-- Events of the journal that an endpoint wants, written by the reader of the journal. event_no is the row's seq * 10000 + the event's
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

-- Up to which transaction the journal was read.
CREATE TABLE webhook_cursor (
    epoch integer NOT NULL,
    xid   bigint  NOT NULL
);
CREATE UNIQUE INDEX webhook_cursor_is_one ON webhook_cursor ((true));
INSERT INTO webhook_cursor (epoch, xid) VALUES (0, 0);

-- types: empty means all. A removed endpoint's deliveries are purged bit by bit, then it is.
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

-- Secrets that were replaced and sign until their time is over, however many that are.
CREATE TABLE webhook_retired_secret (
    endpoint_id uuid        NOT NULL REFERENCES webhook_endpoint ON DELETE CASCADE,
    secret_no   bigint      GENERATED ALWAYS AS IDENTITY,
    secret      text        NOT NULL,
    signs_until timestamptz NOT NULL,
    PRIMARY KEY (endpoint_id, secret_no)
);

-- turn_at: when a delivery was first to be sent, those before it in its queue being over. Its retries count from then on.
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

-- One row per member and endpoint with something to deliver: only the first of its pending deliveries may be sent.
-- A dispatcher that takes a queue writes its claim and moves due_at to when the claim ends, so that a dead one holds nothing.
CREATE TABLE webhook_queue (
    member_id   text        NOT NULL,
    endpoint_id uuid        NOT NULL REFERENCES webhook_endpoint,
    due_at      timestamptz NOT NULL,
    claim       uuid,
    PRIMARY KEY (member_id, endpoint_id)
);
CREATE INDEX webhook_queue_due ON webhook_queue (endpoint_id, due_at);

-- Runs of the reconciliation, written when they end. Without differences counted: the run could not be finished.
-- started_by is the operator; absent if the schedule started it. whole: all members were checked, not only those with new rows.
CREATE TABLE reconciliation (
    run_id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    started_by  text,
    started_at  timestamptz NOT NULL,
    finished_at timestamptz NOT NULL,
    whole       boolean     NOT NULL,
    members     bigint      NOT NULL CHECK (members >= 0),
    differences bigint      CHECK (differences >= 0)
);

-- The last run that found no differences, and before which place in the journal's order. The next run goes on from there.
-- sums: what all rows before it sum to, so that the next run need not read them.
CREATE TABLE reconciliation_cut (
    run_id bigint  NOT NULL REFERENCES reconciliation,
    epoch  integer NOT NULL,
    xid    bigint  NOT NULL,
    sums   json    NOT NULL
);
CREATE UNIQUE INDEX reconciliation_cut_is_one ON reconciliation_cut ((true));

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
    expected  text    NOT NULL,
    found     text    NOT NULL,
    PRIMARY KEY (run_id, place)
);

-- Whose payouts are stopped since a reconciliation found differences, and since when. Without member_id: everybody's. A run that finds
-- them no more ends a freeze (ended_run); an operator may end one (ended_by, reason).
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
CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- engine/docs/journal.md describes the views. A page of one member's rows is found fastest by member_no.

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

-- A rule names its table only if its cell does not.
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

-- place counts the entries of a row.
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

-- The service works under a role that can add to the journal and change nothing in it. Only migrations have the owner's rights.
-- A database user who may not create roles goes on with its own rights; the triggers still refuse changes of the journal.
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
