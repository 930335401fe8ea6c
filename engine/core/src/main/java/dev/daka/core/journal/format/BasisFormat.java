package dev.daka.core.journal.format;

import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.core.decide.records.CounterKey;
import dev.daka.core.decide.records.CounterUse;
import dev.daka.core.decide.records.DayRun;
import dev.daka.core.decide.records.MetricKey;
import dev.daka.core.decide.records.RecordedInputs;
import dev.daka.core.journal.ReversalBasis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads and writes {@link ReversalBasis.Inputs}: the profile and the records that a decision read. The bytes are
 * described in {@code engine/docs/journal.md}.
 */
final class BasisFormat {
    private static final int VERSION = 1;
    private static final int EXPECTED_BYTES = 512;

    private BasisFormat() {}

    static String write(ReversalBasis.Inputs inputs) {
        ByteWriter out = new ByteWriter(EXPECTED_BYTES);
        out.unsigned(VERSION);
        profile(out, inputs.member());
        RecordedInputs records = inputs.records();
        out.unsigned(records.metrics().size());
        records.metrics().forEach((metric, days) -> {
            StateFormat.key(out, metric);
            out.unsigned(days.size());
            days.forEach(run -> DayRuns.FORM.write(out, run));
        });
        out.unsigned(records.counters().size());
        records.counters().forEach((counter, use) -> {
            StateFormat.key(out, counter);
            out.unsigned(counter.member() == null ? 1 : 0);
            out.optional(use.last());
            StateFormat.days(out, use.byDay());
        });
        return HexFormat.of().formatHex(out.toBytes());
    }

    private static void profile(ByteWriter out, Member member) {
        out.text(member.tier() == null ? "" : member.tier());
        out.unsigned(member.segments().size());
        member.segments().forEach(out::text);
        LocalDate registeredOn = member.registeredOn();
        out.start(registeredOn == null ? LocalDate.MIN : registeredOn);
        out.unsigned(member.attributes().size());
        member.attributes().forEach((name, value) -> {
            out.text(name);
            out.text(value);
        });
    }

    /** @throws IllegalArgumentException if the bytes are damaged or have a version that this release does not read */
    static ReversalBasis.Inputs read(String hexadecimal, MemberId member) {
        ByteReader in = new ByteReader(HexFormat.of().parseHex(hexadecimal));
        long version = in.unsigned();
        if (version != VERSION) {
            throw new IllegalArgumentException(
                    "The basis of a decision has format " + version + "; this release reads " + VERSION);
        }
        return new ReversalBasis.Inputs(profile(in, member), new RecordedInputs(metrics(in), counters(in, member)));
    }

    private static Member profile(ByteReader in, MemberId member) {
        String tier = in.text();
        Set<String> segments = new HashSet<>();
        for (int left = in.count(); left > 0; left--) {
            segments.add(in.text());
        }
        LocalDate registeredOn = in.start();
        Map<String, String> attributes = new HashMap<>();
        for (int left = in.count(); left > 0; left--) {
            attributes.put(in.text(), in.text());
        }
        return new Member(
                member,
                tier.isEmpty() ? null : tier,
                segments,
                registeredOn.equals(LocalDate.MIN) ? null : registeredOn,
                attributes);
    }

    private static Map<MetricKey, List<DayRun>> metrics(ByteReader in) {
        Map<MetricKey, List<DayRun>> metrics = new HashMap<>();
        for (int left = in.count(); left > 0; left--) {
            List<DayRun> days = new ArrayList<>();
            metrics.put(StateFormat.metricKey(in), days);
            for (int day = in.count(); day > 0; day--) {
                days.add(DayRuns.FORM.read(in));
            }
        }
        return metrics;
    }

    private static Map<CounterKey, CounterUse> counters(ByteReader in, MemberId member) {
        Map<CounterKey, CounterUse> counters = new HashMap<>();
        for (int left = in.count(); left > 0; left--) {
            CounterKey counter = StateFormat.counterKey(in, member);
            if (in.unsigned() == 1) {
                counter = new CounterKey(counter.campaign(), counter.limit(), null, counter.scope());
            }
            counters.put(counter, StateFormat.use(in));
        }
        return counters;
    }
}
