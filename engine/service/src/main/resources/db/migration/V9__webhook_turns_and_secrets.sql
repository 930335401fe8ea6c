-- When a delivery was first to be sent: those before it in its queue were over. Its retries count from then on.
ALTER TABLE webhook_delivery ADD COLUMN turn_at timestamptz;
UPDATE webhook_delivery SET turn_at = queued_at WHERE attempts > 0 AND state = 'pending';

-- Secrets that were replaced and sign until their time is over, however many that are.
CREATE TABLE webhook_retired_secret (
    endpoint_id uuid        NOT NULL REFERENCES webhook_endpoint ON DELETE CASCADE,
    secret_no   bigint      GENERATED ALWAYS AS IDENTITY,
    secret      text        NOT NULL,
    signs_until timestamptz NOT NULL,
    PRIMARY KEY (endpoint_id, secret_no)
);
INSERT INTO webhook_retired_secret (endpoint_id, secret, signs_until)
SELECT endpoint_id, previous_secret, previous_until FROM webhook_endpoint WHERE previous_secret IS NOT NULL;
ALTER TABLE webhook_endpoint DROP COLUMN previous_secret, DROP COLUMN previous_until;
