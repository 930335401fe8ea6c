package dev.daka.service.storage;

import dev.daka.core.action.ActionId;
import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.core.booking.ActionState;
import dev.daka.core.booking.DecisionKey;
import dev.daka.core.booking.OnRecord;
import dev.daka.core.booking.StoredAnswer;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.decision.CounterKey;
import dev.daka.core.decision.CounterNeed;
import dev.daka.core.decision.CounterUse;
import dev.daka.core.decision.DayFigure;
import dev.daka.core.decision.MetricKey;
import dev.daka.core.ledger.PendingGrant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what is on record of some members: adds the statements to a round trip and gathers what they answer. */
final class Loading {
    private final MemberRows rows;
    private final Map<DecisionKey, StoredAnswer> answers = new HashMap<>();
    private final Map<MemberId, Member> members = new HashMap<>();
    private final Map<MemberId, Map<CurrencyKey, NavigableMap<LocalDate, Long>>> lots = new HashMap<>();
    private final Map<MemberId, List<PendingGrant>> pending = new HashMap<>();
    private final HoldRows holds = new HoldRows();
    private final Map<MemberId, Map<MetricKey, NavigableMap<LocalDate, DayFigure>>> metrics = new HashMap<>();
    private final Map<MemberId, Map<CounterKey, CounterUse>> counters = new HashMap<>();

    Loading(MemberRows rows) {
        this.rows = rows;
    }

    Optional<StoredAnswer> answer(DecisionKey key) {
        return Optional.ofNullable(answers.get(key));
    }

    /** Empty where the member is not known. */
    Optional<OnRecord> member(MemberId id) {
        return Optional.ofNullable(members.get(id))
                .map(member -> new OnRecord(
                        member,
                        lots.getOrDefault(id, Map.of()),
                        pending.getOrDefault(id, List.of()),
                        holds.of(id),
                        metrics.getOrDefault(id, Map.of()),
                        counters.computeIfAbsent(id, first -> new HashMap<>())));
    }

    RoundTrip members(RoundTrip trip, List<MemberId> ids, String locking) {
        return trip.then(
                "SELECT " + MemberRows.COLUMNS + " FROM member WHERE member_id = ANY(?)" + locking,
                row -> {
                    Member member = rows.member(row);
                    members.put(member.id(), member);
                },
                (Object) Columns.texts(ids, MemberId::value));
    }

    RoundTrip wallets(RoundTrip trip, List<MemberId> ids) {
        return holds.heldBy(trip, ids)
                .then(
                        "SELECT member_id, currency, last_day, points FROM lot WHERE member_id = ANY(?) AND points <> 0",
                        row -> lots.computeIfAbsent(new MemberId(row.getString(1)), first -> new HashMap<>())
                                .computeIfAbsent(new CurrencyKey(row.getString(2)), first -> new TreeMap<>())
                                .put(row.getObject(3, LocalDate.class), row.getLong(4)),
                        (Object) Columns.texts(ids, MemberId::value))
                .then(
                        "SELECT member_id, " + PendingRows.COLUMNS
                                + " FROM pending WHERE member_id = ANY(?) AND points > 0 ORDER BY releases_on, transaction_id, place",
                        row -> pending.computeIfAbsent(new MemberId(row.getString(1)), first -> new ArrayList<>())
                                .add(PendingRows.grant(row)),
                        (Object) Columns.texts(ids, MemberId::value));
    }

    RoundTrip answers(RoundTrip trip, Collection<DecisionKey> keys) {
        return trip.then(
                """
                SELECT kept.member_id, kept.application, kept.action_id, kept.fingerprint, kept.response,
                    (SELECT whole FROM cancellation
                    WHERE cancellation.member_id = kept.member_id AND cancellation.application = kept.application
                        AND cancellation.action_id = kept.action_id ORDER BY number DESC LIMIT 1)
                FROM unnest(?::text[], ?::text[], ?::text[]) AS wanted (member_id, application, action_id)
                JOIN decision kept USING (member_id, application, action_id)""",
                row -> answers.put(
                        new DecisionKey(
                                new MemberId(row.getString(1)), row.getString(2), new ActionId(row.getString(3))),
                        new StoredAnswer(
                                HexFormat.of().formatHex(row.getBytes(4)),
                                row.getString(5),
                                ActionState.after(row.getObject(6, Boolean.class)))),
                Columns.texts(keys, key -> key.member().value()),
                Columns.texts(keys, DecisionKey::application),
                Columns.texts(keys, key -> key.action().value()));
    }

    private record WantedMetric(MemberId member, MetricKey metric) {}

    void metrics(RoundTrip trip, Map<MemberId, Set<MetricKey>> wanted) {
        List<WantedMetric> all = new ArrayList<>();
        wanted.forEach((member, keys) -> keys.forEach(key -> all.add(new WantedMetric(member, key))));
        if (all.isEmpty()) {
            return;
        }
        trip.then(
                """
                SELECT kept.member_id, kept.campaign, kept.metric, kept.day, kept.count, kept.sum
                FROM unnest(?::text[], ?::text[], ?::text[]) AS wanted (member_id, campaign, metric)
                JOIN metric_day kept USING (member_id, campaign, metric)""",
                this::addMetric,
                Columns.texts(all, one -> one.member.value()),
                Columns.texts(all, one -> one.metric.campaign().value()),
                Columns.texts(all, one -> one.metric.metric()));
    }

    private void addMetric(ResultSet row) throws SQLException {
        MetricKey metric = new MetricKey(new CampaignKey(row.getString(2)), row.getString(3));
        metrics.computeIfAbsent(new MemberId(row.getString(1)), first -> new HashMap<>())
                .computeIfAbsent(metric, first -> new TreeMap<>())
                .put(row.getObject(4, LocalDate.class), new DayFigure(row.getLong(5), row.getBigDecimal(6)));
    }

    private record WantedCap(MemberId member, CounterNeed need) {}

    void caps(RoundTrip trip, Map<MemberId, Set<CounterNeed>> wanted) {
        List<WantedCap> all = new ArrayList<>();
        wanted.forEach((member, needs) -> needs.forEach(need -> all.add(new WantedCap(member, need))));
        if (all.isEmpty()) {
            return;
        }
        trip.then(
                """
                SELECT DISTINCT kept.member_id, kept.campaign, kept.limit_name, kept.scope, kept.day, kept.used, kept.last_used_at
                FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[])
                    AS wanted (member_id, campaign, limit_name, scope, first, last)
                JOIN cap kept USING (member_id, campaign, limit_name, scope)
                WHERE kept.day BETWEEN wanted.first AND wanted.last""",
                this::addCap,
                Columns.texts(all, one -> one.member.value()),
                Columns.texts(all, one -> Budgets.owner(one.need.counter())),
                Columns.texts(all, one -> one.need.counter().limit()),
                Columns.texts(all, one -> one.need.counter().scope()),
                Columns.texts(all, one -> one.need.from().toString()),
                Columns.texts(all, one -> one.need.to().toString()));
    }

    private void addCap(ResultSet row) throws SQLException {
        MemberId member = new MemberId(row.getString(1));
        CounterKey counter =
                new CounterKey(Budgets.campaign(row.getString(2)), row.getString(3), member, row.getString(4));
        @Nullable OffsetDateTime last = row.getObject(7, OffsetDateTime.class);
        counters.computeIfAbsent(member, first -> new HashMap<>())
                .merge(
                        counter,
                        CounterUse.of(
                                row.getObject(5, LocalDate.class),
                                row.getLong(6),
                                last == null ? null : last.toInstant()),
                        CounterUse::plus);
    }
}
