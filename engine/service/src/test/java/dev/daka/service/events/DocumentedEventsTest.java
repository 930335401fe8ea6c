package dev.daka.service.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.MemberId;
import dev.daka.core.booking.ActionState;
import dev.daka.core.booking.Cancellation;
import dev.daka.core.booking.DecisionKey;
import dev.daka.core.booking.StoredAnswer;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.Currency;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.Release;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.decision.Changes;
import dev.daka.core.decision.Decision;
import dev.daka.core.decision.Effect;
import dev.daka.core.decision.Outcome;
import dev.daka.core.ledger.Account;
import dev.daka.core.ledger.Entry;
import dev.daka.core.ledger.Grant;
import dev.daka.core.ledger.Hold;
import dev.daka.core.ledger.LedgerChanges;
import dev.daka.core.ledger.Source;
import dev.daka.core.ledger.TakenBack;
import dev.daka.core.ledger.Transaction;
import dev.daka.service.DocumentedEvents;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each type of event, with and without its optional parts, is as the API document says. */
class DocumentedEventsTest {
    private static final UUID ID = UUID.fromString("9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d");
    private static final Instant AT = Instant.parse("2026-10-01T00:00:00.5Z");
    private static final MemberId MEMBER = new MemberId("m-1");
    private static final ActionId ACTION = new ActionId("a-1");
    private static final RuleRef RULE = new RuleRef("Tasks", "Tasks!A12", "每日签到");
    private static final CampaignKey CAMPAIGN = new CampaignKey("golden-week");
    private static final Source SOURCE = new Source(CAMPAIGN, RULE);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 31);

    static List<Event> events() {
        return Stream.of(granted(), cancelled(), ledger(), HoldEvents.of(expiredHold()).stream())
                .flatMap(events -> events)
                .toList();
    }

    private static Stream<Event> granted() {
        List<Outcome.Granted> granted = outcomes(
                new Effect.AddPoints(40),
                new Effect.AddPoints(CurrencyKey.POINTS, 40, new Release(7, "orderConfirmed")),
                new Effect.AddPoints(CurrencyKey.POINTS, 40, new Release(7, null)),
                new Effect.GrantReward("coupon"),
                new Effect.GrantBadge("early-bird"),
                new Effect.Notify("welcome"));
        Action action = new Action(ACTION, "signedIn", MEMBER, AT, null, null, Map.of(), List.of());
        Decision decision = new Decision(action, granted, List.of(), List.of(), new Changes(List.of(), List.of()));
        return GrantedEvents.of(decision, ID, "demo", AT).stream();
    }

    private static List<Outcome.Granted> outcomes(Effect... effects) {
        return Arrays.stream(effects)
                .map(effect -> new Outcome.Granted(CAMPAIGN, effect, List.of(RULE)))
                .toList();
    }

    private static Stream<Event> cancelled() {
        Grant grant = new Grant(0, SOURCE, CurrencyKey.POINTS, 40, MARCH);
        return CancelledEvents.of(new Cancellation(
                        new DecisionKey(MEMBER, "demo", ACTION),
                        "c-1",
                        1,
                        ID,
                        new StoredAnswer("all", "{}", ActionState.CANCELLED),
                        null,
                        null,
                        LedgerChanges.NONE,
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        List.of(new TakenBack(grant, 8, 8, 8, 8, 8), new TakenBack(grant, 0, 0, 0, 0, 0)),
                        outcomes(
                                new Effect.GrantReward("coupon"),
                                new Effect.GrantBadge("early-bird"),
                                new Effect.Notify("welcome")),
                        AT))
                .stream();
    }

    private static Stream<Event> ledger() {
        return Stream.of(
                        transaction(
                                Transaction.Kind.RELEASE,
                                ACTION,
                                entry(Account.PENDING, -40, null, SOURCE),
                                entry(Account.AVAILABLE, 40, MARCH, SOURCE)),
                        transaction(
                                Transaction.Kind.RELEASE,
                                ACTION,
                                entry(Account.PENDING, -40, null, SOURCE),
                                entry(Account.AVAILABLE, 40, Currency.NEVER, SOURCE)),
                        transaction(
                                Transaction.Kind.EXPIRY,
                                null,
                                entry(Account.AVAILABLE, -30, MARCH, null),
                                entry(Account.EXPIRED, 30, null, null)))
                .map(transaction -> LedgerEvents.of(transaction).orElseThrow());
    }

    private static Entry entry(Account account, long points, @Nullable LocalDate lot, @Nullable Source source) {
        Long balance = account.equals(Account.EXPIRED) ? null : 0L;
        return new Entry(account, CurrencyKey.POINTS, points, balance, lot, source);
    }

    private static Transaction transaction(Transaction.Kind kind, @Nullable ActionId action, Entry... entries) {
        return new Transaction(ID, kind, MEMBER, action == null ? null : "demo", action, null, List.of(entries), AT);
    }

    private static Hold expiredHold() {
        return new Hold(
                new Hold.Key(MEMBER, "demo", "h-1"),
                ID,
                CurrencyKey.POINTS,
                15,
                new TreeMap<>(Map.of(MARCH, 15L)),
                AT,
                AT.plusSeconds(60),
                new Hold.End(Hold.State.EXPIRED, ID, AT.plusSeconds(60)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsAsDocumented(Event event) {
        assertThat(DocumentedEvents.faults(CloudEvents.numbered(event.body(), 4711)))
                .as(event.body())
                .isEmpty();
    }

    @Test
    void eachTypeIsAmongTheEvents() {
        assertThat(events()).extracting(Event::type).contains(EventType.values());
    }

    @Test
    void findsWhatIsNotAsDocumented() {
        String event = CloudEvents.numbered(events().get(0).body(), 1);

        assertThat(DocumentedEvents.faults(event.replace("\"points\":40", "\"points\":\"40\"")))
                .hasSize(1);
        assertThat(DocumentedEvents.faults(event.replace("\"campaign\"", "\"scheme\"")))
                .hasSize(2);
        assertThat(DocumentedEvents.faults(event.replace("points.added", "points.lost")))
                .containsExactly("undeclared event dev.daka.points.lost");
    }
}
