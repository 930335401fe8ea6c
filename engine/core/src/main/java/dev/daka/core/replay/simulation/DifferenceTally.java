package dev.daka.core.replay.simulation;

import dev.daka.core.action.Action;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.Release;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.effect.Effect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the differences between two sides during a replay. */
final class DifferenceTally {
    /** Maximum number of differing actions that are listed. All of them are counted. */
    static final int LISTED = 100;

    private final List<Report.DifferingAction> samples = new ArrayList<>();
    private long actions;

    /**
     * Identifies the same row on both sides. The cell is not part of it, because it changes when a row is inserted
     * above.
     */
    private record RowIdentity(CampaignKey campaign, String table, String name) {}

    /** The counts of a row on both sides. A side is null if it does not have the row. */
    private static final class Pair {
        private SideTally.@Nullable RowTally a;
        private SideTally.@Nullable RowTally b;
        private final SideTally.RowKey key;

        Pair(SideTally.RowKey key) {
            this.key = key;
        }
    }

    void compare(Action action, Decision a, Decision b) {
        long pointsA = a.points();
        long pointsB = b.points();
        if (paid(a).equals(paid(b)) && others(a).equals(others(b))) {
            return;
        }
        actions++;
        if (samples.size() < LISTED) {
            samples.add(new Report.DifferingAction(
                    action.actionId().value(), action.memberId().value(), action.occurredAt(), pointsA, pointsB));
        }
    }

    /** Points that have the same value for a member: the same currency and the same release. */
    private record Paid(CurrencyKey currency, Release release) {}

    private static Map<Paid, Long> paid(Decision decision) {
        Map<Paid, Long> paid = new HashMap<>();
        for (Outcome.Granted granted : decision.granted()) {
            if (granted.effect() instanceof AddPoints add) {
                paid.merge(new Paid(add.currency(), add.release()), add.points(), Long::sum);
            }
        }
        return paid;
    }

    /** All granted effects other than points, without their rules. Members do not see which rule granted an effect. */
    private static List<Effect> others(Decision decision) {
        return decision.granted().stream()
                .map(Outcome.Granted::effect)
                .filter(effect -> !(effect instanceof AddPoints))
                .toList();
    }

    Report.Differences differences(SideTally a, SideTally b) {
        Map<RowIdentity, Pair> pairs = new LinkedHashMap<>();
        b.rows().forEach((key, row) -> pair(pairs, key).b = row);
        a.rows().forEach((key, row) -> pair(pairs, key).a = row);
        List<Report.DifferingRow> rows = new ArrayList<>();
        pairs.values().forEach(pair -> {
            Report.DifferingRow row = difference(pair);
            if (row.firedA() != row.firedB() || row.pointsA() != row.pointsB()) {
                rows.add(row);
            }
        });
        return new Report.Differences(actions, b.pointsLeft() - a.pointsLeft(), rows, samples);
    }

    private static Pair pair(Map<RowIdentity, Pair> pairs, SideTally.RowKey key) {
        RuleRef rule = key.rule();
        return pairs.computeIfAbsent(
                new RowIdentity(key.campaign(), rule.table(), rule.name()), identity -> new Pair(key));
    }

    private static Report.DifferingRow difference(Pair pair) {
        RuleRef rule = pair.key.rule();
        SideTally.RowTally none = new SideTally.RowTally();
        SideTally.RowTally a = pair.a == null ? none : pair.a;
        SideTally.RowTally b = pair.b == null ? none : pair.b;
        return new Report.DifferingRow(
                pair.key.campaign().value(),
                rule.table(),
                rule.cell(),
                rule.name(),
                a.fired,
                b.fired,
                a.points,
                b.points);
    }
}
