-- An event is first spread: one delivery per endpoint that wants it. spread_at marks that this is done.
ALTER TABLE outbox ADD COLUMN spread_at timestamptz;
CREATE INDEX outbox_to_spread ON outbox (created_at) WHERE spread_at IS NULL;
CREATE INDEX outbox_created ON outbox USING brin (created_at);

-- types: empty means all. A removed endpoint's deliveries are purged bit by bit, then it is.
CREATE TABLE webhook_endpoint (
    endpoint_id     uuid        PRIMARY KEY,
    url             text        NOT NULL,
    types           text[]      NOT NULL,
    secret          text        NOT NULL,
    previous_secret text,
    previous_until  timestamptz,
    created_at      timestamptz NOT NULL,
    disabled_at     timestamptz,
    disabled_by     text        CHECK (disabled_by IN ('operator', 'receiver')),
    removed_at      timestamptz,
    CHECK ((previous_secret IS NULL) = (previous_until IS NULL)),
    CHECK ((disabled_at IS NULL) = (disabled_by IS NULL))
);

CREATE TABLE webhook_delivery (
    member_id       text        NOT NULL,
    event_no        bigint      NOT NULL,
    endpoint_id     uuid        NOT NULL REFERENCES webhook_endpoint,
    state           text        NOT NULL CHECK (state IN ('pending', 'delivered', 'dead')),
    attempts        integer     NOT NULL CHECK (attempts >= 0),
    queued_at       timestamptz NOT NULL,
    last_attempt_at timestamptz,
    last_status     integer,
    last_failure    text,
    finished_at     timestamptz,
    PRIMARY KEY (member_id, event_no, endpoint_id),
    FOREIGN KEY (member_id, event_no) REFERENCES outbox,
    CHECK ((finished_at IS NULL) = (state = 'pending'))
);
CREATE INDEX webhook_delivery_next ON webhook_delivery (member_id, endpoint_id, event_no) WHERE state = 'pending';
CREATE INDEX webhook_delivery_oldest ON webhook_delivery (endpoint_id, queued_at) WHERE state = 'pending';
CREATE INDEX webhook_delivery_dead ON webhook_delivery (endpoint_id, queued_at) WHERE state = 'dead';
CREATE INDEX webhook_delivery_recent ON webhook_delivery (endpoint_id, queued_at);
CREATE INDEX webhook_delivery_finished ON webhook_delivery USING brin (finished_at);

-- One row per member and endpoint with something to deliver: only the first of its pending deliveries may be sent.
-- A dispatcher that takes a queue writes its claim and moves due_at to when the claim ends, so that nothing is held by the dead.
CREATE TABLE webhook_queue (
    member_id   text        NOT NULL,
    endpoint_id uuid        NOT NULL REFERENCES webhook_endpoint,
    due_at      timestamptz NOT NULL,
    claim       uuid,
    PRIMARY KEY (member_id, endpoint_id)
);
CREATE INDEX webhook_queue_due ON webhook_queue (endpoint_id, due_at);
