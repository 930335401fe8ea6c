-- A hold may end by itself.
ALTER TABLE hold ADD COLUMN expires_at timestamptz;
ALTER TABLE hold DROP CONSTRAINT hold_state_check;
ALTER TABLE hold ADD CONSTRAINT hold_state_check CHECK (state IN ('held', 'redeemed', 'released', 'expired'));
ALTER TABLE hold ADD CONSTRAINT hold_expires_only_if_it_says_when CHECK (state <> 'expired' OR expires_at IS NOT NULL);
CREATE INDEX hold_expiring ON hold (expires_at) WHERE state = 'held';

-- Whether nothing of the action was left. standing does not tell it, since it is forgotten with the action's answer.
ALTER TABLE cancellation ADD COLUMN whole boolean;
UPDATE cancellation SET whole = (standing IS NULL);
ALTER TABLE cancellation ALTER COLUMN whole SET NOT NULL;
