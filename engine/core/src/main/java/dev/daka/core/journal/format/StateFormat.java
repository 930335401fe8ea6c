package dev.daka.core.journal.format;

import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.decide.records.CounterKey;
import dev.daka.core.decide.records.CounterUse;
import dev.daka.core.decide.records.DayFigure;
import dev.daka.core.decide.records.MetricKey;
import dev.daka.core.journal.CounterDays;
import dev.daka.core.journal.MemberState;
import dev.daka.core.journal.MetricDays;
import dev.daka.core.ledger.CurrencyWallet;
import dev.daka.core.ledger.Hold;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes a member's state as bytes, as described in {@code engine/docs/journal.md}. Equal states have equal
 * bytes.
 */
public final class StateFormat {
    /** The version that this release writes. */
    public static final int VERSION = 1;
    /** Initial buffer size; larger than the state of a member of many years. */
    private static final int EXPECTED_BYTES = 4096;

    private static final Comparator<CounterKey> COUNTERS = Comparator.comparing(StateFormat::owner)
            .thenComparing(CounterKey::limit)
            .thenComparing(CounterKey::scope);

    private StateFormat() {}

    public static byte[] write(MemberState state) {
        ByteWriter out = new ByteWriter(EXPECTED_BYTES);
        out.unsigned(VERSION);
        out.start(state.wallet().expiredFrom());
        List<CurrencyKey> currencies = state.wallet().currencies().stream()
                .filter(currency -> !state.wallet().pocket(currency).isEmpty())
                .toList();
        out.unsigned(currencies.size());
        for (CurrencyKey currency : currencies) {
            out.name(currency.value());
            pocket(out, state.wallet().pocket(currency));
        }
        Collection<Hold> holds = state.wallet().holds();
        out.unsigned(holds.size());
        holds.forEach(hold -> hold(out, hold));
        out.unsigned(state.metrics().size());
        sorted(state.metrics(), Comparator.naturalOrder()).forEach(one -> metric(out, one.getKey(), one.getValue()));
        out.start(state.usedFrom());
        out.unsigned(state.counters().size());
        sorted(state.counters(), COUNTERS).forEach(one -> counter(out, one.getKey(), one.getValue()));
        return out.toBytes();
    }

    /** Sorts entries by key. This is fast for a state that was read, because its entries are nearly sorted. */
    private static <K, V> List<Map.Entry<K, V>> sorted(Map<K, V> entries, Comparator<? super K> order) {
        List<Map.Entry<K, V>> sorted = new ArrayList<>(entries.entrySet());
        sorted.sort(Map.Entry.comparingByKey(order));
        return sorted;
    }

    private static void metric(ByteWriter out, MetricKey metric, MetricDays days) {
        key(out, metric);
        out.start(days.first());
        out.unsigned(days.earlier().count());
        out.decimal(days.earlier().sum());
        StoredDays.write(out, days.blocks(), DayBlocks.FORM);
    }

    static void key(ByteWriter out, MetricKey metric) {
        out.name(metric.type());
        out.name(metric.zone().getId());
        out.name(metric.owner());
    }

    private static void pocket(ByteWriter out, CurrencyWallet pocket) {
        out.unsigned(pocket.expiredEarlier());
        days(out, pocket.lots());
        days(out, pocket.expired());
        out.unsigned(pocket.pending().size());
        pocket.pending().forEach((day, waiting) -> {
            out.day(day);
            out.unsigned(waiting.points());
            out.unsigned(waiting.firstRow());
            out.unsigned(waiting.lastRow() - waiting.firstRow());
        });
    }

    static void days(ByteWriter out, NavigableMap<LocalDate, Long> days) {
        out.unsigned(days.size());
        days.forEach((day, points) -> {
            out.day(day);
            out.signed(points);
        });
    }

    private static void hold(ByteWriter out, Hold hold) {
        out.name(hold.key().application());
        out.text(hold.key().id());
        out.id(hold.transaction());
        out.name(hold.currency().value());
        out.unsigned(hold.points());
        days(out, hold.lots());
        out.moment(hold.heldAt());
        out.optional(hold.expiresAt());
    }

    private static String owner(CounterKey counter) {
        return counter.campaign() == null ? "" : counter.campaign().value();
    }

    static void key(ByteWriter out, CounterKey counter) {
        out.name(owner(counter));
        out.name(counter.limit());
        out.name(counter.scope());
    }

    private static void counter(ByteWriter out, CounterKey counter, CounterDays days) {
        key(out, counter);
        out.optional(days.last());
        StoredDays.write(out, days.days(), DayUses.FORM);
    }

    /**
     * Reads a state and decodes all of its entries.
     *
     * @throws IllegalArgumentException if the bytes are damaged or have a version that this release does not read
     */
    public static MemberState readWhole(MemberId member, long seq, byte[] bytes) {
        MemberState state = read(member, seq, bytes);
        state.metrics().values().forEach(MetricDays::days);
        state.counters().values().forEach(days -> days.days().forEach(use -> {}));
        return state;
    }

    /**
     * Reads a state. The days of metrics and limits are decoded on demand, which throws
     * {@link IllegalArgumentException} if they are damaged.
     *
     * @throws IllegalArgumentException if the bytes are damaged or have a version that this release does not read
     */
    public static MemberState read(MemberId member, long seq, byte[] bytes) {
        try {
            return parse(member, seq, bytes);
        } catch (DateTimeException | ArithmeticException outOfRange) {
            throw new IllegalArgumentException("The state of " + member.value() + " has an impossible day", outOfRange);
        }
    }

    private static MemberState parse(MemberId member, long seq, byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        long version = in.unsigned();
        if (version != VERSION) {
            throw new IllegalArgumentException(
                    "The state of " + member.value() + " has format " + version + "; this release reads " + VERSION);
        }
        MemberState state = new MemberState(member, seq);
        state.wallet().foldExpired(in.start());
        for (int left = in.count(); left > 0; left--) {
            pocket(in, state.wallet().pocket(new CurrencyKey(in.name())));
        }
        for (int left = in.count(); left > 0; left--) {
            state.wallet().apply(hold(in, member));
        }
        for (int left = in.count(); left > 0; left--) {
            MetricKey metric = metricKey(in);
            MetricDays days = new MetricDays();
            days.restoreEarlier(in.start(), new DayFigure(in.unsigned(), in.decimal()));
            StoredDays.read(in, days.blocks(), DayBlocks.FORM);
            state.restore(metric, days);
        }
        state.restoreUsedFrom(in.start());
        for (int left = in.count(); left > 0; left--) {
            counter(in, state);
        }
        if (!in.isAtEnd()) {
            throw new IllegalArgumentException("The state of " + member.value() + " goes on after its end");
        }
        return state;
    }

    static MetricKey metricKey(ByteReader in) {
        String type = in.name();
        ZoneId zone = ZoneId.of(in.name());
        return new MetricKey(type.isEmpty() ? null : type, zone, campaign(in));
    }

    private static @Nullable CampaignKey campaign(ByteReader in) {
        String owner = in.name();
        return owner.isEmpty() ? null : new CampaignKey(owner);
    }

    /** Reads the key of a counter that belongs to {@code member}. */
    static CounterKey counterKey(ByteReader in, MemberId member) {
        CampaignKey campaign = campaign(in);
        return new CounterKey(campaign, in.name(), member, in.name());
    }

    /** Reads the use of a limit as stored in a basis, which has no days until which the use counts. */
    static CounterUse use(ByteReader in) {
        Instant last = in.optionalMoment();
        return new CounterUse(days(in), last);
    }

    private static NavigableMap<LocalDate, Long> days(ByteReader in) {
        NavigableMap<LocalDate, Long> days = new TreeMap<>();
        for (int left = in.count(); left > 0; left--) {
            days.put(in.day(), in.signed());
        }
        return days;
    }

    private static void pocket(ByteReader in, CurrencyWallet pocket) {
        pocket.restoreExpiredEarlier(in.unsigned());
        for (int left = in.count(); left > 0; left--) {
            pocket.restoreLot(in.day(), in.signed());
        }
        for (int left = in.count(); left > 0; left--) {
            pocket.restoreExpired(in.day(), in.signed());
        }
        for (int left = in.count(); left > 0; left--) {
            LocalDate day = in.day();
            long points = in.unsigned();
            long firstRow = in.unsigned();
            pocket.restorePending(day, new CurrencyWallet.Waiting(points, firstRow, firstRow + in.unsigned()));
        }
    }

    private static Hold hold(ByteReader in, MemberId member) {
        String application = in.name();
        Hold.Key key = new Hold.Key(member, application, in.text());
        UUID transaction = in.id();
        CurrencyKey currency = new CurrencyKey(in.name());
        long points = in.unsigned();
        return new Hold(key, transaction, currency, points, days(in), in.moment(), in.optionalMoment(), null);
    }

    private static void counter(ByteReader in, MemberState state) {
        CounterKey counter = counterKey(in, state.member());
        CounterDays days = new CounterDays();
        days.restoreLast(in.optionalMoment());
        StoredDays.read(in, days.days(), DayUses.FORM);
        state.restore(counter, days);
    }
}
