package dev.daka.core.replay.simulation;

import dev.daka.core.action.Action;
import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.core.booking.cancellation.CancellationRefused;
import dev.daka.core.decide.RunningCampaigns;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.replay.recording.Members;
import dev.daka.core.replay.recording.Recorded;
import dev.daka.core.replay.recording.RecordedActions;
import dev.daka.core.replay.recording.SkipReason;
import dev.daka.core.replay.recording.Skipped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A replay in progress: both sides and their counts so far. */
final class Replay {
    private final SideTally sideA;
    private final @Nullable SideTally sideB;
    private final Members members;
    private final Skipped skipped;
    private final Report.MadeFrom madeFrom;
    private final DifferenceTally differences = new DifferenceTally();
    private final Set<MemberId> seen = new HashSet<>();
    private final Set<Carried> carried = new HashSet<>();
    private long actions;
    private long cancellations;
    private @Nullable Instant from;
    private @Nullable Instant to;

    /** A cancellation that was carried out, by its action and its own id. */
    private record Carried(Recorded.Key action, String id) {}

    /** @param events all events to be replayed, with shifted times */
    Replay(
            RunningCampaigns a,
            @Nullable RunningCampaigns b,
            Members members,
            List<Recorded> events,
            RecordedActions recorded,
            Simulation.Shift shift) {
        Set<Recorded.Key> cancelled = events.stream()
                .filter(Recorded.Cancelled.class::isInstance)
                .map(event -> Recorded.Key.of((Recorded.Cancelled) event))
                .collect(Collectors.toSet());
        this.sideA = new SideTally(a, cancelled);
        this.sideB = b == null ? null : new SideTally(b, cancelled);
        this.members = members;
        this.skipped = recorded.skipped().copy();
        this.madeFrom = new Report.MadeFrom(
                ProgramVersion.current(),
                recorded.sources(),
                members.used(),
                shift.days(),
                shift.zone().getId());
    }

    void next(Recorded event) {
        if (event instanceof Recorded.Done done) {
            decide(done.action());
        } else if (event instanceof Recorded.Cancelled cancelled) {
            cancel(cancelled);
        }
    }

    private void decide(Action action) {
        actions++;
        seen.add(action.memberId());
        Instant at = action.occurredAt();
        from = from == null || at.isBefore(from) ? at : from;
        to = to == null || at.isAfter(to) ? at : to;
        Member member = members.get(action.memberId());
        Decision decisionA = sideA.decide(action, member);
        if (sideB != null) {
            differences.compare(action, decisionA, sideB.decide(action, member));
        }
    }

    private void cancel(Recorded.Cancelled cancelled) {
        String id = cancelled.id();
        if (id != null && carried.contains(new Carried(Recorded.Key.of(cancelled), id))) {
            // The service answers a repeated cancellation without carrying it out again. A replay skips it.
            skipped.add(cancelled.place(), SkipReason.DUPLICATE_ID.about("cancellationId", id), 1);
            return;
        }
        try {
            sideA.cancel(cancelled);
            if (sideB != null) {
                sideB.cancel(cancelled);
            }
            cancellations++;
            if (id != null) {
                carried.add(new Carried(Recorded.Key.of(cancelled), id));
            }
        } catch (CancellationRefused refused) {
            // Both sides refuse the same cancellations, because a refusal depends on the actions alone.
            skipped.add(
                    cancelled.place(),
                    reasonOf(refused).about("cancel", cancelled.actionId().value()),
                    1);
        }
    }

    private static SkipReason reasonOf(CancellationRefused refused) {
        return switch (refused.reason()) {
            case NOT_COME, NOT_FOUND -> SkipReason.NO_SUCH_ACTION;
            case NO_AMOUNT, MORE_THAN_LEFT, NOT_KEPT -> SkipReason.NOTHING_TO_CANCEL;
        };
    }

    Report report(boolean stopped) {
        return new Report(
                stopped,
                actions,
                cancellations,
                skipped.first(),
                skipped.total(),
                skipped.byReason(),
                seen.size(),
                from,
                to,
                madeFrom,
                sideA.side(members),
                sideB == null ? null : sideB.side(members),
                sideB == null ? null : differences.differences(sideA, sideB));
    }
}
