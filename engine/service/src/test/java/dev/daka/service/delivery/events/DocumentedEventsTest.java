package dev.daka.service.delivery.events;

import static dev.daka.service.delivery.events.SampleRows.ACTION;
import static dev.daka.service.delivery.events.SampleRows.AT;
import static dev.daka.service.delivery.events.SampleRows.ID;
import static dev.daka.service.delivery.events.SampleRows.MARCH;
import static dev.daka.service.delivery.events.SampleRows.MEMBER;
import static dev.daka.service.delivery.events.SampleRows.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.action.ActionId;
import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.Currency;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.Release;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.effect.Effect;
import dev.daka.core.effect.EffectKinds;
import dev.daka.core.journal.JournalRow;
import dev.daka.core.journal.format.RowFormat;
import dev.daka.core.ledger.Account;
import dev.daka.core.ledger.Entry;
import dev.daka.core.ledger.Grant;
import dev.daka.core.ledger.Hold;
import dev.daka.core.ledger.LedgerChanges;
import dev.daka.core.ledger.ReversedGrant;
import dev.daka.core.ledger.Source;
import dev.daka.core.ledger.Transaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each type of event conforms to the API document, with and without its optional parts. */
class DocumentedEventsTest {
    static List<JournalRow> rows() {
        return List.of(granted(), cancelled(), settled());
    }

    static List<Event> events() {
        return rows().stream().flatMap(row -> JournalEvents.of(row).stream()).toList();
    }

    private static JournalRow granted() {
        List<Effect> effects = new ArrayList<>(List.of(
                new AddPoints(40),
                new AddPoints(CurrencyKey.POINTS, 40, new Release(7, "orderConfirmed")),
                new AddPoints(CurrencyKey.POINTS, 40, new Release(7, null))));
        effects.addAll(List.of(ofCells()));
        return SampleRows.granted(effects.toArray(Effect[]::new));
    }

    /** One effect of each kind that a single cell grants. */
    private static Effect[] ofCells() {
        return EffectKinds.OF_CELLS.stream()
                .map(kind -> kind.of(kind.names().isPresent() ? new CellValue.Key("key") : new CellValue.Whole(2)))
                .toArray(Effect[]::new);
    }

    private static JournalRow cancelled() {
        Grant grant = new Grant(0, SOURCE, CurrencyKey.POINTS, 40, MARCH);
        return SampleRows.cancelled(
                List.of(new ReversedGrant(grant, 8, 8, 8, 8, 8), new ReversedGrant(grant, 0, 0, 0, 0, 0)), ofCells());
    }

    private static JournalRow settled() {
        List<Transaction> transactions = List.of(
                transaction(
                        Transaction.Kind.RELEASE,
                        ACTION,
                        entry(Account.PENDING, -40, Currency.NEVER, SOURCE),
                        entry(Account.AVAILABLE, 40, MARCH, SOURCE)),
                transaction(
                        Transaction.Kind.RELEASE,
                        ACTION,
                        entry(Account.PENDING, -40, Currency.NEVER, SOURCE),
                        entry(Account.AVAILABLE, 40, Currency.NEVER, SOURCE)),
                transaction(
                        Transaction.Kind.EXPIRY,
                        null,
                        entry(Account.AVAILABLE, -30, MARCH, null),
                        entry(Account.EXPIRED, 30, MARCH, null)));
        return SampleRows.moved(new LedgerChanges(transactions, List.of(expiredHold())));
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
    void eventsConformToTheDocument(Event event) {
        assertThat(DocumentedEvents.faults(event.body())).as(event.body()).isEmpty();
    }

    /** The ids and sequence numbers are the same too. */
    @ParameterizedTest
    @MethodSource("rows")
    void aStoredRowGivesTheSameEvents(JournalRow row) {
        JournalRow read = RowFormat.read(
                row.key(), row.seq(), row.id(), row.fingerprint(), row.answer(), row.at(), RowFormat.write(row));

        assertThat(JournalEvents.of(read)).isEqualTo(JournalEvents.of(row));
    }

    @Test
    void samplesContainEachType() {
        assertThat(events()).extracting(Event::type).containsAll(EventTypes.ALL);
    }

    @Test
    void findsDeviationsFromTheDocument() {
        String event = events().get(0).body();

        assertThat(DocumentedEvents.faults(event.replace("\"points\":40", "\"points\":\"40\"")))
                .hasSize(1);
        assertThat(DocumentedEvents.faults(event.replace("\"campaign\"", "\"scheme\"")))
                .hasSize(2);
        assertThat(DocumentedEvents.faults(event.replace("points.added", "points.lost")))
                .containsExactly("undeclared event dev.daka.points.lost");
    }
}
