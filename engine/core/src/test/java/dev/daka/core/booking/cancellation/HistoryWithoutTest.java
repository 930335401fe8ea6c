package dev.daka.core.booking.cancellation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.decide.records.CounterKey;
import dev.daka.core.decide.records.CounterNeed;
import dev.daka.core.decide.records.CounterUse;
import dev.daka.core.decide.records.MetricKey;
import dev.daka.core.journal.MemberState;
import dev.daka.core.journal.MetricDays;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An action that is cancelled before anything else happens to its member, or before it arrives, has no effect: every
 * later answer and all records are as if it had never been posted. A purchase that is cancelled in part is like a
 * purchase of the remaining amount, provided that no row pays for a smaller amount what it does not pay for a larger
 * one.
 */
class HistoryWithoutTest {
    private static final int STORIES = Integer.getInteger("daka.histories", 300);
    private static final List<String> MEMBERS = List.of("m-0", "m-1", "m-2");

    private record Step(
            Duration pause,
            String id,
            String member,
            @Nullable BigDecimal amount,
            Fate fate) {}

    private enum Fate {
        STANDS,
        CANCELLED,
        CANCELLED_BEFORE,
        HALVED,
        CANCELLED_IN_PARTS
    }

    /**
     * Partial cancellations and a budget that runs out are tested separately, because what a budget withheld stays
     * withheld even if less is requested after a partial cancellation.
     */
    @ParameterizedTest
    @CsvSource({"100000, true", "500, false"})
    void equalsTheHistoryWithoutTheCancelledActions(long budget, boolean halves) {
        for (long seed = 0; seed < STORIES; seed++) {
            List<Step> steps = steps(new Random(seed), halves);
            Story with = new Story(budget);
            Story without = new Story(budget);
            List<String> answers = new ArrayList<>();
            List<String> expected = new ArrayList<>();
            for (Step step : steps) {
                with.pass(step.pause);
                without.pass(step.pause);
                play(with, step, answers);
                playWithout(without, step, expected);
            }
            assertThat(answers).as("seed %s", seed).isEqualTo(expected);
            for (String member : MEMBERS) {
                assertThat(onRecord(with, member))
                        .as("seed %s, %s", seed, member)
                        .isEqualTo(onRecord(without, member));
            }
        }
    }

    private static List<Step> steps(Random random, boolean halves) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            BigDecimal amount = random.nextBoolean() ? null : BigDecimal.valueOf(2L * (1 + random.nextInt(90)));
            Fate fate = Fate.values()[random.nextInt(amount == null ? 3 : Fate.values().length)];
            fate = fate == Fate.HALVED && !halves ? Fate.CANCELLED_IN_PARTS : fate;
            Duration pause =
                    random.nextInt(6) == 0 ? Duration.ofHours(20) : Duration.ofSeconds(2 + random.nextInt(600));
            steps.add(new Step(pause, "a-" + i, MEMBERS.get(random.nextInt(3)), amount, fate));
        }
        return steps;
    }

    private static void play(Story story, Step step, List<String> answers) {
        if (step.fate == Fate.CANCELLED_BEFORE) {
            story.cancel(step.id, step.member, "c-1", null);
        }
        long before = story.available(step.member);
        story.act(step.id, step.member, type(step), step.amount);
        switch (step.fate) {
            case STANDS -> {}
            case CANCELLED -> story.cancel(step.id, step.member, "c-1", null);
            case CANCELLED_BEFORE -> assertThat(story.available(step.member)).isEqualTo(before);
            case HALVED -> story.cancel(step.id, step.member, "c-1", half(step));
            case CANCELLED_IN_PARTS -> {
                story.cancel(step.id, step.member, "c-1", half(step));
                story.cancel(step.id, step.member, "c-1", half(step));
                story.cancel(step.id, step.member, "c-2", half(step));
            }
        }
        answers.add(step.id + " " + story.available(step.member));
    }

    private static void playWithout(Story story, Step step, List<String> answers) {
        if (step.fate == Fate.STANDS) {
            story.act(step.id, step.member, type(step), step.amount);
        } else if (step.fate == Fate.HALVED) {
            story.act(step.id, step.member, type(step), half(step));
        }
        answers.add(step.id + " " + story.available(step.member));
    }

    private static String type(Step step) {
        return step.amount == null ? "signedIn" : "purchased";
    }

    private static BigDecimal half(Step step) {
        return Objects.requireNonNull(step.amount).divide(BigDecimal.valueOf(2));
    }

    /** The member's lots, sign-in days and use of caps. */
    private static List<Object> onRecord(Story story, String member) {
        CampaignKey tasks = new CampaignKey("tasks");
        MemberId id = new MemberId(member);
        MemberState record = story.storage().look(id).state();
        MetricDays signIns = record.metrics().get(new MetricKey("signedIn", ZoneId.of("Asia/Shanghai"), null));
        List<CounterUse> used = List.of(
                used(record, new CounterKey(tasks, "twice", id, "")),
                used(record, new CounterKey(tasks, "a day", id, "")));
        return List.of(
                record.wallet().pocket(CurrencyKey.POINTS).lots(),
                signIns == null ? List.of() : signIns.days(),
                used.stream().map(CounterUse::byDay).toList());
    }

    private static CounterUse used(MemberState record, CounterKey counter) {
        return record.used(new CounterNeed(counter, LocalDate.MIN, LocalDate.MAX));
    }
}
