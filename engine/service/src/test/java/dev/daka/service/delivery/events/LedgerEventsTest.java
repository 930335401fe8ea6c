package dev.daka.service.delivery.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.action.ActionId;
import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.Currency;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.ledger.Account;
import dev.daka.core.ledger.Entry;
import dev.daka.core.ledger.LedgerChanges;
import dev.daka.core.ledger.Source;
import dev.daka.core.ledger.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerEventsTest {
    private static final UUID ID = SampleRows.ID;
    private static final Instant AT = Instant.parse("2026-10-01T00:00:00Z");
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 31);
    private static final Source SOURCE = new Source(new CampaignKey("orders"), new RuleRef("Tasks", "Tasks!A12", "下单"));

    private static Entry entry(Account account, long points, @Nullable LocalDate lot, @Nullable Source source) {
        Long balance = account.equals(Account.AVAILABLE) || account.equals(Account.PENDING) ? 0L : null;
        return new Entry(account, CurrencyKey.POINTS, points, balance, lot, source);
    }

    private static Transaction transaction(Transaction.Kind kind, @Nullable String action, Entry... entries) {
        return new Transaction(
                ID,
                kind,
                new MemberId("m-1"),
                action == null ? null : "demo",
                action == null ? null : new ActionId(action),
                null,
                List.of(entries),
                AT);
    }

    private static List<Event> events(Transaction... transactions) {
        return JournalEvents.of(SampleRows.moved(new LedgerChanges(List.of(transactions), List.of())));
    }

    private static Event told(Transaction transaction) {
        List<Event> events = events(transaction);
        assertThat(events).hasSize(1);
        assertThat(DocumentedEvents.faults(events.get(0).body())).isEmpty();
        return events.get(0);
    }

    /** 15 of the 40 points pay the member's debt. */
    @Test
    void aReleaseNamesTheGrantOfThePoints() {
        Event event = told(transaction(
                Transaction.Kind.RELEASE,
                "a-1",
                entry(Account.PENDING, -40, MARCH.minusDays(7), SOURCE),
                entry(Account.AVAILABLE, 15, Currency.NEVER, SOURCE),
                entry(Account.AVAILABLE, 25, MARCH, SOURCE)));

        assertThat(event.type()).isEqualTo(LedgerEvent.POINTS_RELEASED.type());
        assertThat(event.body())
                .contains("\"type\":\"dev.daka.points.released\",\"subject\":\"m-1\",\"time\":\"2026-10-01T00:00:00Z\"")
                .endsWith("\"data\":{\"effect\":{\"type\":\"releasePoints\",\"points\":40,\"currency\":\"points\","
                        + "\"lastDay\":\"2027-03-31\"},\"campaign\":\"orders\","
                        + "\"rules\":[{\"table\":\"Tasks\",\"cell\":\"Tasks!A12\",\"name\":\"下单\"}],"
                        + "\"actionId\":\"a-1\",\"application\":\"demo\",\"transactionId\":\"" + ID + "\"}}");
    }

    @Test
    void allExpiredLotsAreOneEvent() {
        Event event = told(transaction(
                Transaction.Kind.EXPIRY,
                null,
                entry(Account.AVAILABLE, -30, MARCH, null),
                entry(Account.EXPIRED, 30, MARCH, null),
                entry(Account.AVAILABLE, -10, MARCH.plusDays(30), null),
                entry(Account.EXPIRED, 10, MARCH.plusDays(30), null)));

        assertThat(event.type()).isEqualTo(LedgerEvent.POINTS_EXPIRED.type());
        assertThat(event.body())
                .endsWith("\"data\":{\"effect\":{\"type\":\"expirePoints\",\"points\":-40,\"currency\":\"points\","
                        + "\"lots\":[{\"lastDay\":\"2027-03-31\",\"points\":-30},"
                        + "{\"lastDay\":\"2027-04-30\",\"points\":-10}]},\"transactionId\":\"" + ID + "\"}}");
    }

    @Test
    void transactionsOfARowBecomeEventsInTheirOrder() {
        Transaction release = transaction(
                Transaction.Kind.RELEASE,
                "a-1",
                entry(Account.PENDING, -40, MARCH.minusDays(7), SOURCE),
                entry(Account.AVAILABLE, 40, MARCH, SOURCE));
        Transaction expiry = transaction(
                Transaction.Kind.EXPIRY,
                null,
                entry(Account.AVAILABLE, -30, MARCH, null),
                entry(Account.EXPIRED, 30, MARCH, null));

        assertThat(events(release, expiry, release))
                .extracting(event -> event.number() + " " + event.type().key())
                .containsExactly(
                        "470000 dev.daka.points.released",
                        "470001 dev.daka.points.expired",
                        "470002 dev.daka.points.released");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"RELEASE", "EXPIRY"},
            mode = EnumSource.Mode.EXCLUDE)
    void otherTransactionsGiveNoEvents(Transaction.Kind kind) {
        assertThat(events(transaction(
                        kind,
                        "a-1",
                        entry(Account.AVAILABLE, 1, MARCH, null),
                        entry(Account.REDEEMED, -1, null, null))))
                .isEmpty();
    }
}
