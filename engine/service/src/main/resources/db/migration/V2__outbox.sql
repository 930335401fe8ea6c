-- What was granted, as events that are delivered later. Written in the same commit as the booking.
CREATE TABLE outbox (
    member_id  text        NOT NULL,
    event_no   bigint      NOT NULL,
    event_id   uuid        NOT NULL,
    type       text        NOT NULL,
    body       text        NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (member_id, event_no)
);
