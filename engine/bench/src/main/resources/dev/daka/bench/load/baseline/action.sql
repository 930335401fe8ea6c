-- Books one action in one transaction, for pgbench and, where there is none, over JDBC. It reads nothing but the member it
-- locks, and takes the budget last, so that the row that everybody wants is held for as short as it can be.
\set member random(1, :members)
\set budget random(1, :budgets)
\set action random(1, 9000000000000000)
\set points random(1, 20)
BEGIN;
INSERT INTO member (member_id, created_at) VALUES ('member-' || CAST(:member AS text), now()) ON CONFLICT DO NOTHING;
SELECT tier FROM member WHERE member_id = 'member-' || CAST(:member AS text) FOR UPDATE;
INSERT INTO decision VALUES ('member-' || CAST(:member AS text), 'demo', CAST(:action AS text), gen_random_uuid(), decode(repeat('5a', 32), 'hex'), CAST(:response AS text), now());
INSERT INTO wallet VALUES ('member-' || CAST(:member AS text), 'points', CAST(:points AS bigint)) ON CONFLICT (member_id, currency) DO UPDATE SET balance = wallet.balance + excluded.balance RETURNING balance;
INSERT INTO entry (member_id, decision_id, application, action_id, account, points, campaign, rule_table, rule_cell, rule_name, booked_at) SELECT 'member-' || CAST(:member AS text), gen_random_uuid(), 'demo', CAST(:action AS text), account, points, 'campaign-1', 'Tasks', 'Tasks!A24', '购物积分', now() FROM (VALUES ('available', CAST(:points AS bigint)), ('issue-campaign-1', - CAST(:points AS bigint))) AS posting (account, points);
INSERT INTO metric_day VALUES ('member-' || CAST(:member AS text), 'campaign-1', 'purchases', current_date, 1, 3.5) ON CONFLICT (member_id, campaign, metric, day) DO UPDATE SET count = metric_day.count + excluded.count, sum = metric_day.sum + excluded.sum;
INSERT INTO cap VALUES ('member-' || CAST(:member AS text), 'campaign-1', 'daily', '', current_date, CAST(:points AS bigint), 1000000, now()) ON CONFLICT (member_id, campaign, limit_name, scope, day) DO UPDATE SET used = cap.used + excluded.used, last_used_at = excluded.last_used_at;
INSERT INTO outbox VALUES ('member-' || CAST(:member AS text), CAST(:action AS bigint), gen_random_uuid(), 'addPoints', CAST(:event AS text), now());
UPDATE budget SET used = used + CAST(:points AS bigint) WHERE campaign = 'campaign-' || CAST(:budget AS text) AND limit_name = 'budget' AND period_start = '2026-01-01';
COMMIT;
