package dev.daka.core.booking.cancellation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.booking.Journals;
import dev.daka.core.decide.outcome.Decision;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Cancels random actions at random times: wholly, in part, or again. The balances equal a plain count of what was not
 * cancelled.
 */
class RandomCancellationsTest {
    private static final int CANCELLATIONS = Integer.getInteger("daka.cancellations", 4_000);
    private static final long BUDGET = 900;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** An action in the plain count. */
    private static final class Lived {
        private final String id;
        private final String member;
        private final LocalDate day;
        private final @Nullable BigDecimal posted;
        private final long capRoom;
        private final long budgetRoom;
        private @Nullable BigDecimal amount;
        private boolean cancelled;
        private boolean daily;
        private long third;
        private long perYuan;
        private long large;

        Lived(String id, String member, LocalDate day, @Nullable BigDecimal amount, long capRoom, long budgetRoom) {
            this.id = id;
            this.member = member;
            this.day = day;
            this.posted = amount;
            this.amount = amount;
            this.capRoom = capRoom;
            this.budgetRoom = budgetRoom;
        }

        long points() {
            return cancelled ? 0 : (daily ? 10 : 0) + third + perYuan + large;
        }

        /** The points that the purchase would earn with the amount {@code of}. */
        long worth(BigDecimal of) {
            long first = Math.min(of.longValueExact(), capRoom);
            first = first <= budgetRoom ? first : 0;
            long second = of.intValueExact() >= 100 && 30 <= budgetRoom - first ? 30 : 0;
            return first + second;
        }
    }

    private final List<Lived> lived = new ArrayList<>();

    private long spent() {
        return lived.stream().mapToLong(Lived::points).sum();
    }

    private Lived expected(String id, String member, Instant now, @Nullable BigDecimal amount) {
        LocalDate day = LocalDate.ofInstant(now, ZONE);
        List<Lived> today = lived.stream()
                .filter(one -> one.member.equals(member) && one.day.equals(day) && !one.cancelled)
                .toList();
        long capRoom = Story.PURCHASES_A_DAY
                - today.stream().mapToLong(one -> one.perYuan).sum();
        Lived next = new Lived(id, member, day, amount, capRoom, BUDGET - spent());
        if (amount != null) {
            long first = Math.min(amount.longValueExact(), capRoom);
            next.perYuan = first <= next.budgetRoom ? first : 0;
            next.large = next.worth(amount) - next.perYuan;
        } else {
            next.daily = today.stream().filter(one -> one.daily).count() < 2 && next.budgetRoom >= 10;
            next.third = streak(member, day) >= 3 && next.budgetRoom - (next.daily ? 10 : 0) >= 5 ? 5 : 0;
        }
        return next;
    }

    private int streak(String member, LocalDate today) {
        TreeSet<LocalDate> days = new TreeSet<>();
        lived.stream()
                .filter(one -> one.member.equals(member) && one.posted == null && !one.cancelled)
                .forEach(one -> days.add(one.day));
        days.add(today);
        int length = 0;
        for (LocalDate day = today; days.contains(day); day = day.minusDays(1)) {
            length++;
        }
        return length;
    }

    /** Reduces a purchase to a smaller amount. Its points do not increase. */
    private static void shrink(Lived one, BigDecimal left) {
        long before = one.perYuan + one.large;
        long now = Math.min(before, one.worth(left));
        long first = Math.min(
                one.perYuan,
                Math.min(left.longValueExact(), one.capRoom) <= one.budgetRoom
                        ? Math.min(left.longValueExact(), one.capRoom)
                        : 0);
        long second = Math.min(one.large, one.worth(left) - Math.min(first, one.worth(left)));
        second = left.intValueExact() >= 100 ? second : 0;
        long more = now - first - second;
        long toFirst = Math.min(more, one.perYuan - first);
        one.perYuan = first + toFirst;
        one.large = second + (more - toFirst);
        one.amount = left;
    }

    @Test
    void balancesEqualAPlainCountWithoutTheCancelledActions() {
        int cancelled = 0;
        for (long seed = 0; cancelled < CANCELLATIONS; seed++) {
            lived.clear();
            cancelled += play(seed);
        }
        assertThat(cancelled).isGreaterThanOrEqualTo(CANCELLATIONS);
    }

    private int play(long seed) {
        Random random = new Random(seed);
        Story story = new Story(BUDGET);
        int cancellations = 0;
        for (int step = 0; step < 40; step++) {
            story.pass(random.nextInt(6) == 0 ? Duration.ofHours(20) : Duration.ofSeconds(2 + random.nextInt(600)));
            if (random.nextInt(5) < 3 || lived.isEmpty()) {
                String member = "m-" + random.nextInt(3);
                BigDecimal amount = random.nextBoolean() ? null : BigDecimal.valueOf(1 + random.nextInt(180));
                Lived next = expected("a-" + step, member, story.now(), amount);
                Decision decision = story.booked(next.id, member, amount == null ? "signedIn" : "purchased", amount);
                assertThat(decision.points()).as("seed %s, step %s", seed, step).isEqualTo(next.points());
                lived.add(next);
            } else {
                cancel(story, lived.get(random.nextInt(lived.size())), random, "c-" + step);
                cancellations++;
            }
            for (String member : List.of("m-0", "m-1", "m-2")) {
                assertThat(story.available(member))
                        .as("seed %s, step %s, %s", seed, step, member)
                        .isEqualTo(lived.stream()
                                .filter(one -> one.member.equals(member))
                                .mapToLong(Lived::points)
                                .sum());
            }
        }
        Journals.assertStatesAreFolds(story.storage());
        return cancellations;
    }

    private static void cancel(Story story, Lived one, Random random, String id) {
        BigDecimal amount = one.amount;
        if (one.cancelled || amount == null || random.nextInt(3) == 0) {
            CancellationOutcome outcome = story.cancel(one.id, one.member, id, null);
            assertThat(outcome.state())
                    .isEqualTo(
                            one.cancelled
                                    ? CancellationOutcome.State.ALREADY_CANCELLED
                                    : CancellationOutcome.State.CANCELLED);
            one.cancelled = true;
            return;
        }
        BigDecimal part = BigDecimal.valueOf(1 + random.nextInt(amount.intValueExact()));
        CancellationOutcome outcome = story.cancel(one.id, one.member, id, part);
        if (part.compareTo(amount) == 0) {
            one.cancelled = true;
            assertThat(outcome.state()).isEqualTo(CancellationOutcome.State.CANCELLED);
        } else {
            shrink(one, amount.subtract(part));
            assertThat(outcome.amountLeft()).isEqualByComparingTo(amount.subtract(part));
        }
    }
}
