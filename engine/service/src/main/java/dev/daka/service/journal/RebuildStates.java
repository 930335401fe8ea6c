package dev.daka.service.journal;

import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.Currencies;
import dev.daka.core.journal.JournalRow;
import dev.daka.core.journal.StateDifference;
import dev.daka.core.journal.format.StateFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Folds members' states anew from the journal, and replaces stored states that differ. */
@Service
class RebuildStates {
    /** Maximum time per request, so that the caller sees progress. */
    private static final Duration LONGEST = Duration.ofSeconds(5);
    /** Maximum number of differences listed in a response. Further ones are only counted. */
    private static final int MOST = 200;

    private final MemberFolds folds;
    private final JdbcClient jdbc;
    private final Currencies currencies;
    private final TransactionTemplate snapshot;
    private final TransactionTemplate locked;

    RebuildStates(MemberFolds folds, JdbcClient jdbc, Currencies currencies, PlatformTransactionManager transactions) {
        this.folds = folds;
        this.jdbc = jdbc;
        this.currencies = currencies;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        this.locked = new TransactionTemplate(transactions);
    }

    /** Difference in a member's stored state. */
    record Found(MemberId member, StateDifference difference) {}

    /** Result of comparing some members. */
    static final class Result {
        private final List<Found> first = new ArrayList<>();
        private long members;
        private long differing;
        private long differences;
        private long repaired;
        private long upTo = Long.MAX_VALUE;

        private void add(FoldedMember member, List<StateDifference> some) {
            differing++;
            differences += some.size();
            some.stream().limit(MOST - first.size()).forEach(one -> first.add(new Found(member.id(), one)));
        }

        List<Found> first() {
            return first;
        }

        long members() {
            return members;
        }

        long differing() {
            return differing;
        }

        long differences() {
            return differences;
        }

        long repaired() {
            return repaired;
        }

        /** Number of the last member that was compared; {@link Long#MAX_VALUE} if all were. */
        long upTo() {
            return upTo;
        }
    }

    /**
     * Compares one member; empty if the member does not exist.
     *
     * @param repair true if the fold replaces a state that differs
     */
    Optional<Result> one(MemberId member, boolean repair) {
        return jdbc.sql("SELECT member_no FROM member WHERE member_id = ?")
                .param(member.value())
                .query(Long.class)
                .optional()
                .map(number -> {
                    Result result = new Result();
                    rebuild(SomeMembers.of(List.of(number)), repair, result);
                    return result;
                });
    }

    /**
     * Compares the members whose numbers are greater than {@code after}, for about 5 s.
     *
     * @param repair true if the fold replaces states that differ
     */
    Result next(long after, boolean repair) {
        Result result = new Result();
        long end = System.nanoTime() + LONGEST.toNanos();
        result.upTo = after;
        do {
            long upTo = SomeMembers.endOfPiece(jdbc, result.upTo);
            rebuild(SomeMembers.within(result.upTo, upTo), repair, result);
            result.upTo = upTo;
        } while (result.upTo < Long.MAX_VALUE && System.nanoTime() < end);
        return result;
    }

    private void rebuild(SomeMembers some, boolean repair, Result result) {
        List<Long> differing = new ArrayList<>();
        snapshot.executeWithoutResult(status -> folds.visit(some, new Fold() {
            @Override
            public void member(FoldedMember member) {
                List<StateDifference> differences = member.differences();
                result.members++;
                if (!differences.isEmpty()) {
                    result.add(member, differences);
                    differing.add(member.number());
                }
            }
        }));
        if (repair) {
            differing.forEach(number -> result.repaired += isRepaired(number) ? 1 : 0);
        }
    }

    /**
     * Folds the member again under its lock, because new rows may have been booked, and replaces the state. Returns
     * false if the state is equal or a row cannot be folded; nothing is then changed.
     */
    private boolean isRepaired(long number) {
        return Boolean.TRUE.equals(locked.execute(status -> {
            jdbc.sql("SELECT set_config('lock_timeout', '2s', true)").query().listOfRows();
            jdbc.sql("SELECT seq FROM member_state WHERE member_no = ? FOR UPDATE")
                    .param(number)
                    .query()
                    .listOfRows();
            boolean[] repaired = {false};
            folds.visit(SomeMembers.of(List.of(number)), new Fold() {
                @Override
                public void member(FoldedMember member) {
                    if (member.isSound() && !member.differences().isEmpty()) {
                        replace(member);
                        repaired[0] = true;
                    }
                }
            });
            return repaired[0];
        }));
    }

    private void replace(FoldedMember member) {
        OffsetDateTime dueAt =
                member.fold().wallet().dueAt(currencies).map(RebuildStates::at).orElse(null);
        jdbc.sql("SELECT repair_state(?, ?, ?::timestamptz, ?, ?)")
                .param(member.number())
                .param(member.fold().seq())
                .param(dueAt)
                .param(member.fold().wallet().leastLot())
                .param(StateFormat.write(member.fold()))
                .query()
                .listOfRows();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** Visitor that ignores single rows. */
    private interface Fold extends MemberFolds.Visitor {
        @Override
        default void row(FoldedMember member, JournalRow row, Mark mark) {}

        @Override
        default void unbalanced(FoldedMember member, long seq) {}
    }
}
