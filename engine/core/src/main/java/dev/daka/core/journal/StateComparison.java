package dev.daka.core.journal;

import dev.daka.core.campaign.Currency;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.decide.records.DayFigure;
import dev.daka.core.journal.StateDifference.Part;
import dev.daka.core.ledger.CurrencyWallet;
import dev.daka.core.ledger.Hold;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares a stored state with the state computed from the member's rows, value by value. */
public final class StateComparison {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final NavigableMap<Value, String> values = new TreeMap<>();

    /** @param currency currency of the points; empty if the value is not an amount of points */
    private record Value(Part part, String currency, String subject) implements Comparable<Value> {
        private static final Comparator<Value> ORDER =
                Comparator.comparing(Value::part).thenComparing(Value::currency).thenComparing(Value::subject);

        @Override
        public int compareTo(Value other) {
            return ORDER.compare(this, other);
        }
    }

    private StateComparison(MemberState state) {
        put(Part.STATE, "", "last row", state.seq());
        for (CurrencyKey currency : state.wallet().currencies()) {
            pocket(currency.value(), state.wallet().pocket(currency));
        }
        state.wallet().holds().forEach(this::hold);
        state.metrics().forEach((metric, days) -> {
            String subject = "metric of " + (metric.actionType() == null ? "all actions" : metric.actionType()) + " "
                    + metric.zone()
                    + (metric.campaign() == null ? "" : " " + metric.campaign().value());
            days.days().forEach((day, figure) -> figure(subject + " " + day, figure));
            if (!days.earlier().isNothing()) {
                figure(subject + " before " + days.first(), days.earlier());
            }
        });
        state.counters().forEach((counter, days) -> {
            String owner = counter.campaign() == null ? "" : counter.campaign().value() + " ";
            String scope = counter.scope().isEmpty() ? "" : " " + counter.scope();
            limit("limit " + owner + counter.limit() + scope, days);
        });
    }

    /**
     * Lists the values in which the stored state differs, in the order of the parts; empty if there are none.
     *
     * @param fold    state computed from the rows; combines and drops the days that {@code stored} has combined and
     *                dropped
     * @param stored  stored state
     * @param lastDay day of the last row; a state that has dropped later days is wrong
     */
    public static List<StateDifference> compare(MemberState fold, MemberState stored, LocalDate lastDay) {
        LocalDate forgotten = forgottenBefore(stored);
        if (forgotten.isAfter(lastDay)) {
            return List.of(new StateDifference(
                    Part.STATE, null, "days that are forgotten", "before " + lastDay, "before " + forgotten));
        }
        fold.forgetAs(stored);
        return differences(fold, stored);
    }

    private static LocalDate forgottenBefore(MemberState state) {
        LocalDate last = later(state.usedFrom(), state.wallet().expiredFrom());
        for (MetricDays days : state.metrics().values()) {
            last = later(last, days.first());
        }
        return last;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static List<StateDifference> differences(MemberState fold, MemberState stored) {
        NavigableMap<Value, String> expected = new StateComparison(fold).values;
        NavigableMap<Value, String> found = new StateComparison(stored).values;
        TreeSet<Value> all = new TreeSet<>(expected.keySet());
        all.addAll(found.keySet());
        List<StateDifference> differences = new ArrayList<>();
        for (Value value : all) {
            String one = expected.get(value);
            String other = found.get(value);
            String expectedText = one == null ? absent(String.valueOf(other)) : one;
            String foundText = other == null ? absent(String.valueOf(one)) : other;
            if (!expectedText.equals(foundText)) {
                CurrencyKey currency = value.currency.isEmpty() ? null : new CurrencyKey(value.currency);
                differences.add(new StateDifference(value.part, currency, value.subject, expectedText, foundText));
            }
        }
        return differences;
    }

    /** The text for a value that is missing on one side: 0 for a number, otherwise "none". */
    private static String absent(String other) {
        return NUMBER.matcher(other).matches() ? "0" : "none";
    }

    private void figure(String subject, DayFigure figure) {
        put(Part.METRIC, "", subject + " count", figure.count());
        put(Part.METRIC, "", subject + " sum", plain(figure.sum()));
    }

    private void pocket(String currency, CurrencyWallet pocket) {
        pocket.lots().forEach((day, points) -> put(Part.LOT, currency, "lot " + text(day), points));
        pocket.expired().forEach((day, points) -> put(Part.EXPIRED, currency, "expired lot " + text(day), points));
        if (pocket.expiredEarlier() != 0) {
            put(Part.EXPIRED, currency, "expired earlier lots", pocket.expiredEarlier());
        }
        pocket.pending().forEach((day, waiting) -> {
            String subject = "pending until " + text(day);
            put(Part.PENDING, currency, subject, waiting.points());
            put(Part.PENDING, currency, subject + ", first row", waiting.firstRow());
            put(Part.PENDING, currency, subject + ", last row", waiting.lastRow());
        });
    }

    private void hold(Hold hold) {
        String currency = hold.currency().value();
        String subject = "hold " + hold.key().application() + " " + hold.key().id();
        put(Part.HELD, currency, subject, hold.points());
        put(Part.HELD, currency, subject + ", transaction", hold.transaction().toString());
        put(
                Part.HELD,
                currency,
                subject + ", lots",
                hold.lots().entrySet().stream()
                        .map(lot -> "lot " + text(lot.getKey()) + ": " + lot.getValue())
                        .collect(Collectors.joining(", ")));
        put(Part.HELD, currency, subject + ", heldAt", hold.heldAt().toString());
        if (hold.expiresAt() != null) {
            put(Part.HELD, currency, subject + ", expiresAt", hold.expiresAt().toString());
        }
    }

    private void limit(String subject, CounterDays days) {
        for (DayUse use : days.days()) {
            put(Part.LIMIT, "", subject + " " + use.day(), use.used());
            if (use.until() != null) {
                put(
                        Part.LIMIT,
                        "",
                        subject + " " + use.day() + ", until",
                        use.until().toString());
            }
        }
        if (days.last() != null) {
            put(Part.LIMIT, "", subject + ", last use", days.last().toString());
        }
    }

    private void put(Part part, String currency, String subject, long value) {
        put(part, currency, subject, Long.toString(value));
    }

    private void put(Part part, String currency, String subject, String value) {
        values.put(new Value(part, currency, subject), value);
    }

    private static String text(LocalDate day) {
        return day.equals(Currency.NEVER) ? "infinity" : day.toString();
    }

    /** The sum without trailing zeros, so that 39.90 and 39.9 are equal. */
    private static String plain(BigDecimal sum) {
        return sum.signum() == 0 ? "0" : sum.stripTrailingZeros().toPlainString();
    }
}
