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

/** Folds states anew from the journal, and puts the fold in place of states that differ. */
@Service
class RebuildStates {
    /** So that whoever asks hears about progress. */
    private static final Duration LONGEST = Duration.ofSeconds(5);
    /** Differences of an answer; they are counted beyond it. */
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

    /** A difference of a member's stored state. */
    record Found(MemberId member, StateDifference difference) {}

    /** What became of some members, piece by piece. */
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

        /** The number of the last member that was looked at; {@link Long#MAX_VALUE} at the end. */
        long upTo() {
            return upTo;
        }
    }

    /** One member; empty if there is none of that id. */
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

    /** The members after a number, for a few seconds. */
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

    /** Under the member's lock, since rows may have come. A member whose rows cannot be folded stays as it is. */
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

    /** Of members, not of single rows. */
    private interface Fold extends MemberFolds.Visitor {
        @Override
        default void row(FoldedMember member, JournalRow row, Mark mark) {}

        @Override
        default void unbalanced(FoldedMember member, long seq) {}
    }
}
