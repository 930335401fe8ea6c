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

/** What tests read from journals. */
public final class Journals {
    private Journals() {}

    /** What that action was answered. */
    public static StoredResponse answer(Storage storage, DecisionKey key) {
        return ActionHistory.of(storage.rows(key.member(), key.subject()))
                .orElseThrow()
                .answer();
    }

    /** What an action's own row says of it. */
    public static ReversalBasis decided(JournalRow row) {
        return Objects.requireNonNull(((Fact.Decided) row.fact()).basis());
    }

    /** Points that an action was granted. */
    public static long points(JournalRow row) {
        return decided(row).grants().stream().mapToLong(Grant::points).sum();
    }

    public static long available(MemberSnapshot member) {
        return member.state().wallet().pocket(CurrencyKey.POINTS).available();
    }

    /**
     * Each member's state is the fold of the member's journal, to the byte; each shared counter's use is what the journals say; and all
     * entries add up to nothing.
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
            folded.forgetAs(storage.look(member).state());
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
