package dev.daka.bench.member;

import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.core.booking.BookingWorker;
import dev.daka.core.booking.Result;
import dev.daka.core.booking.Submission;
import dev.daka.core.campaign.Currencies;
import dev.daka.core.decide.RunningCampaigns;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.journal.Horizons;
import dev.daka.rules.Rules;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * A member who signed in every day up to yesterday, and bought something every day for 10.00 to 99.99 yuan. The next
 * action is booked as in the service: the stored state is decoded, the action is decided, and the journal's rows and
 * the new state are encoded. The stored state does not change, so the booking can be repeated.
 */
public final class DailyMember {
    /**
     * The day of the measured action. It starts another round of the seven days of the sign-in streak, so that all
     * members get the same as one who signs in for the first time.
     */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    static final BigDecimal AMOUNT = new BigDecimal("39.90");

    private static final MemberId ID = new MemberId("m");
    private static final Member PROFILE =
            new Member(ID, "GOLD", Set.of("active", "promo618"), LocalDate.of(2016, 11, 1), Map.of());
    /** The horizons that the service has by default. */
    private static final Horizons HORIZONS = new Horizons(Duration.ofDays(30), Duration.ofDays(400));

    private static final int CENTS_FROM = 1_000;
    private static final int CENTS_TO = 10_000;

    private final OneMember storage = new OneMember(PROFILE);
    private final BookingWorker worker;
    private RunningCampaigns campaigns;
    private Instant now = Instant.EPOCH;
    private long ids;

    private DailyMember(Rules rules, RunningCampaigns campaigns) {
        this.campaigns = campaigns;
        this.worker = new BookingWorker(
                storage,
                () -> this.campaigns,
                new Currencies(rules.declarations().currencies()),
                (id, decision, balances, at) -> id.toString(),
                () -> new UUID(0, ++ids),
                () -> now,
                HORIZONS,
                "bench");
    }

    /**
     * Creates a member with a history of random purchases from a fixed seed. Before the first day of the shipped
     * campaigns, copies with an earlier first day run.
     */
    public static DailyMember of(Membership membership, Rules rules) {
        SampleCampaigns samples = new SampleCampaigns(rules);
        LocalDate first = TODAY.minusYears(membership.years());
        DailyMember member = new DailyMember(rules, samples.begunOn(first));
        Random random = new Random(11);
        for (LocalDate day = first; day.isBefore(TODAY); day = day.plusDays(1)) {
            if (day.equals(SampleCampaigns.FIRST_DAY)) {
                member.campaigns = samples.shipped();
            }
            for (DailyAction action : DailyAction.values()) {
                member.book(action, day, BigDecimal.valueOf(random.nextInt(CENTS_FROM, CENTS_TO), 2));
                member.storage.keep();
            }
        }
        member.campaigns = samples.shipped();
        return member;
    }

    /** Books today's action and returns the decision. The stored state stays the same. */
    public Decision book(DailyAction action) {
        return book(action, TODAY, AMOUNT);
    }

    private Decision book(DailyAction action, LocalDate day, BigDecimal amount) {
        Submission submission = action.on(day, ID, amount);
        now = submission.action().occurredAt();
        Result result = worker.book(List.of(submission)).get(0);
        if (result instanceof Result.Failed failed) {
            throw failed.why();
        }
        return ((Result.Booked) result).decision();
    }

    /** The encoded stored state. */
    public byte[] state() {
        return storage.state();
    }
}
