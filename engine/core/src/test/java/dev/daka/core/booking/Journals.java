package dev.daka.core.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.decide.records.Changes;
import dev.daka.core.journal.ActionHistory;
import dev.daka.core.journal.Fact;
import dev.daka.core.journal.JournalRow;
import dev.daka.core.journal.MemberState;
import dev.daka.core.journal.ReversalBasis;
import dev.daka.core.journal.StoredResponse;
import dev.daka.core.journal.format.StateFormat;
import dev.daka.core.ledger.Grant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Helpers that read journals in tests. */
public final class Journals {
    private Journals() {}

    /** The response to an action. */
    public static StoredResponse answer(Storage storage, DecisionKey key) {
        return ActionHistory.of(storage.rows(key.member(), key.subject()))
                .orElseThrow()
                .answer();
    }

    /** The basis in an action's row. */
    public static ReversalBasis decided(JournalRow row) {
        return Objects.requireNonNull(((Fact.Decided) row.fact()).basis());
    }

    /** The points that an action was granted. */
    public static long points(JournalRow row) {
        return decided(row).grants().stream().mapToLong(Grant::points).sum();
    }

    public static long available(MemberSnapshot member) {
        return member.state().wallet().pocket(CurrencyKey.POINTS).available();
    }

    /**
     * Asserts that each member's stored state equals the fold of the member's rows byte for byte, that the use of each
     * shared counter equals the sum in the journals, and that all entries sum to 0.
     */
    public static void assertStatesAreFolds(InMemoryStorage storage) {
        Map<SharedCounter, Long> uses = new TreeMap<>();
        long sum = 0;
        for (MemberId member : storage.members()) {
            MemberState folded = new MemberState(member);
            for (JournalRow row : storage.journal(member)) {
                folded.fold(row);
                row.change().records().counters().forEach(change -> count(uses, change));
                sum += row.change().points().transactions().stream()
                        .flatMap(transaction -> transaction.entries().stream())
                        .mapToLong(entry -> entry.points())
                        .sum();
            }
            folded.forgetAs(storage.peek(member).state());
            assertThat(StateFormat.write(folded)).as(member.value()).isEqualTo(storage.state(member));
        }
        uses.forEach((counter, used) ->
                assertThat(storage.used(counter)).as(counter.toString()).isEqualTo(used));
        assertThat(sum).isZero();
    }

    private static void count(Map<SharedCounter, Long> uses, Changes.CounterChange change) {
        if (change.counter().member() == null) {
            uses.merge(
                    SharedCounter.budget(
                            change.counter().campaign(), change.counter().limit(), change.day()),
                    change.used(),
                    Long::sum);
        }
    }
}
