-- Books one action in one transaction, for pgbench, or over JDBC if pgbench is not installed. It reads only the member that it locks. It
-- takes from the budgets last, so that the contended rows are locked for the shortest possible time. It writes what a purchase writes under
-- the four sample campaigns: two grants, four counters, two events, two budgets.
\set member random(1, :members)
\set budget random(1, :budgets)
\set action random(1, 9000000000000000)
\set points random(1, 20)
BEGIN;
INSERT INTO member (member_id, created_at) VALUES ('member-' || CAST(:member AS text), now()) ON CONFLICT DO NOTHING;
SELECT tier FROM member WHERE member_id = 'member-' || CAST(:member AS text) FOR UPDATE;
INSERT INTO decision VALUES ('member-' || CAST(:member AS text), 'demo', CAST(:action AS text), gen_random_uuid(), decode(repeat('5a', 32), 'hex'), CAST(:response AS text), CAST(:event AS text), now());
INSERT INTO lot VALUES ('member-' || CAST(:member AS text), 'points', '2027-03-31', 2 * CAST(:points AS bigint)) ON CONFLICT (member_id, currency, last_day) DO UPDATE SET points = lot.points + excluded.points RETURNING points;
INSERT INTO entry (member_id, decision_id, application, action_id, account, points, campaign, rule_table, rule_cell, rule_name, booked_at) SELECT 'member-' || CAST(:member AS text), gen_random_uuid(), 'demo', CAST(:action AS text), account, points, 'campaign-1', 'Tasks', 'Tasks!A24', '购物积分', now() FROM (VALUES ('available', CAST(:points AS bigint)), ('issue-campaign-1', - CAST(:points AS bigint)), ('available', CAST(:points AS bigint)), ('issue-campaign-2', - CAST(:points AS bigint))) AS posting (account, points);
INSERT INTO metric_day VALUES ('member-' || CAST(:member AS text), 'campaign-1', 'purchases', current_date, 1, 3.5) ON CONFLICT (member_id, campaign, metric, day) DO UPDATE SET count = metric_day.count + excluded.count, sum = metric_day.sum + excluded.sum;
INSERT INTO cap SELECT 'member-' || CAST(:member AS text), 'campaign-1', limit_name, '', current_date, CAST(:points AS bigint), 1000000, now() FROM (VALUES ('daily'), ('weekly'), ('monthly'), ('in all')) AS used (limit_name) ON CONFLICT (member_id, campaign, limit_name, scope, day) DO UPDATE SET used = cap.used + excluded.used, last_used_at = excluded.last_used_at;
INSERT INTO outbox SELECT 'member-' || CAST(:member AS text), CAST(:action AS bigint) + place, gen_random_uuid(), 'addPoints', CAST(:event AS text), now() FROM generate_series(0, 1) AS place;
UPDATE budget SET used = used + CAST(:points AS bigint) WHERE campaign = 'campaign-' || CAST(:budget AS text) AND limit_name = 'budget' AND period_start = '2026-01-01';
UPDATE budget SET used = used + CAST(:points AS bigint) WHERE campaign = 'campaign-' || CAST(:budget AS text) AND limit_name = 'bonus' AND period_start = '2026-01-01';
COMMIT;
