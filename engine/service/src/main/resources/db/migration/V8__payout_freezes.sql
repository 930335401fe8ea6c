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

-- What was frozen stays so.
INSERT INTO payout_freeze (run_id, frozen_at)
SELECT run_id, finished_at FROM (
    SELECT run_id, finished_at, differences FROM reconciliation WHERE differences IS NOT NULL ORDER BY run_id DESC LIMIT 1
) AS last WHERE differences > 0;

DO $$
BEGIN
    REVOKE DELETE ON payout_freeze FROM daka_service;
EXCEPTION
    WHEN undefined_object THEN
        RAISE WARNING 'There is no role daka_service: Daka works with the rights of %', current_user;
END $$;
