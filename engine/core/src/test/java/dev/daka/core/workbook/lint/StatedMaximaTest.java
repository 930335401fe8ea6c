package dev.daka.core.workbook.lint;

import static dev.daka.core.workbook.read.WorkbookBuilder.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.core.decide.RunningCampaigns;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.decide.records.InMemoryRecords;
import dev.daka.core.decide.rules.RuleSet;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.finding.Finding;
import dev.daka.core.workbook.read.CheckResult;
import dev.daka.core.workbook.read.TestDeclarations;
import dev.daka.core.workbook.read.WorkbookBuilder;
import dev.daka.core.workbook.read.WorkbookChecker;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * No decision exceeds a maximum that a finding states, neither for the points of rules that pay for one action together
 * nor for a member's daily use of a budget. Random workbooks with points by amount, multipliers, caps and budgets meet
 * random actions. {@code -Ddaka.maxima=5000} runs more.
 */
class StatedMaximaTest {
    private static final long SEED = 20_261_130L;
    private static final int WORKBOOKS = Integer.getInteger("daka.maxima", 60);
    private static final int ACTIONS = 100;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant START = Instant.parse("2026-09-29T16:00:00Z");

    private static final Pattern OF_RULES = Pattern.compile("(“.*”) 会(?:为同一次行为)?一起发积分。不计限额，乘倍数后合计最多 (\\d+) 分(?!，另加)");
    private static final Pattern UNDER_A_LIMIT =
            Pattern.compile("(“.*”) 会(?:为同一次行为)?一起发积分.*限额“[^”]*”使这些规则合计最多发 (\\d+) 分");
    private static final Pattern IN_A_DAY = Pattern.compile("“([^”]+)”共 \\d+：每人每天最多用去 (\\d+)");

    private int ofRules;
    private int underALimit;
    private int inADay;
    private int unbounded;

    @Test
    void noDecisionExceedsAStatedMaximum() {
        Random random = new Random(SEED);
        for (int number = 0; number < WORKBOOKS; number++) {
            CheckResult checked = new WorkbookChecker(TestDeclarations.DECLARATIONS).check(drawn(random).stream());
            String what = "seed " + SEED + ", workbook " + number;
            RuleSet rules = RuleSet.compile(
                    checked.workbook().orElseThrow(() -> new AssertionError(what + checked.findings())), 1);
            act(
                    rules,
                    checked.findings().stream()
                            .map(Finding::message)
                            .map(label -> label.zh())
                            .toList(),
                    random,
                    what);
        }
        assertThat(List.of(ofRules, underALimit, inADay, unbounded))
                .as("compared statements of each kind")
                .allMatch(statements -> statements >= 5);
    }

    private void act(RuleSet rules, List<String> messages, Random random, String what) {
        RunningCampaigns campaigns = new RunningCampaigns(List.of(rules), TestDeclarations.DECLARATIONS.calendars());
        InMemoryRecords records = new InMemoryRecords();
        Map<List<Object>, Long> used = new HashMap<>();
        messages.forEach(this::count);
        for (int i = 0; i < ACTIONS; i++) {
            Action action = action(i, random);
            Member member =
                    new Member(action.memberId(), random.nextBoolean() ? "GOLD" : null, Set.of(), null, Map.of());
            Decision decision = campaigns.prepare(action).decide(member, records.of(action.memberId()));
            records.apply(action.memberId(), decision.changes());
            LocalDate day = LocalDate.ofInstant(action.occurredAt(), ZONE);
            decision.changes()
                    .counters()
                    .forEach(change -> used.merge(
                            List.of(change.counter().limit(), action.memberId(), day), change.used(), Long::sum));
            messages.forEach(message -> holds(message, decision, what + ", " + message + ", " + action));
        }
        messages.forEach(message -> holds(message, used, what + ", " + message));
    }

    private void count(String message) {
        ofRules += OF_RULES.matcher(message).find() ? 1 : 0;
        underALimit += UNDER_A_LIMIT.matcher(message).find() ? 1 : 0;
        inADay += IN_A_DAY.matcher(message).find() ? 1 : 0;
        unbounded += message.contains("不封顶") ? 1 : 0;
    }

    private static void holds(String message, Decision decision, String what) {
        for (Pattern statement : List.of(OF_RULES, UNDER_A_LIMIT)) {
            Matcher stated = statement.matcher(message);
            if (stated.find()) {
                long points = decision.granted().stream()
                        .filter(granted -> stated.group(1)
                                .contains("“" + granted.rules().get(0).name() + "”"))
                        .mapToLong(granted -> granted.effect() instanceof AddPoints add ? add.points() : 0)
                        .sum();
                assertThat(points).as(what).isLessThanOrEqualTo(Long.parseLong(stated.group(2)));
            }
        }
    }

    private static void holds(String message, Map<List<Object>, Long> used, String what) {
        Matcher inADay = IN_A_DAY.matcher(message);
        if (inADay.find()) {
            used.forEach((key, points) -> {
                if (key.get(0).equals(inADay.group(1))) {
                    assertThat(points).as(what + key).isLessThanOrEqualTo(Long.parseLong(inADay.group(2)));
                }
            });
        }
    }

    private static Action action(int number, Random random) {
        String type = one(random, "purchased", "purchased", "signedIn", "shared");
        String amount = one(random, "0.01", "9.99", "100", "299.99", "300", "5000", "123456.78");
        return new Action(
                new ActionId("a-" + number),
                type,
                new MemberId("m-" + random.nextInt(2)),
                START.plusSeconds(random.nextInt(3 * 24 * 3600)),
                one(random, "app", "store"),
                type.equals("purchased") ? new BigDecimal(amount) : null,
                Map.of(),
                List.of());
    }

    private static WorkbookBuilder drawn(Random random) {
        boolean byAmount = random.nextInt(3) > 0;
        WorkbookBuilder book = workbook()
                .table(
                        "Tasks",
                        "actionType",
                        "channel",
                        "amountFrom",
                        "amount",
                        "memberTier",
                        "points",
                        "pointsPerUnit",
                        "fullAmount",
                        "pointsPerFull",
                        "reward",
                        "multiplyLane",
                        "multiplyFactor");
        int rows = 2 + random.nextInt(5);
        for (int row = 0; row < rows; row++) {
            book.row("r" + row, cells(random, byAmount));
        }
        int limits = 1 + random.nextInt(5);
        for (int limit = 0; limit < limits; limit++) {
            limit(book, "l" + limit, rows, random);
        }
        limit(book, "b", rows, random, "budget");
        return random.nextInt(4) == 0 ? book.firstOnly("Tasks") : book;
    }

    private static @Nullable Object[] cells(Random random, boolean byAmount) {
        boolean perUnit = byAmount && random.nextInt(3) == 0;
        boolean perFull = byAmount && random.nextInt(3) == 0;
        boolean multiplies = random.nextInt(3) == 0;
        return new @Nullable Object[] {
            maybe(random, "purchased", "signedIn", "shared", "purchased, signedIn", "not shared"),
            maybe(random, "app", "store"),
            random.nextInt(4) == 0 ? one(random, "100", "300") : null,
            random.nextInt(4) == 0 ? one(random, "< 300", "[9.99..100]", "0..5000") : null,
            random.nextInt(4) == 0 ? "GOLD" : null,
            perUnit || perFull || random.nextInt(3) > 0 ? 1 + random.nextInt(200) : null,
            perUnit ? one(random, "0.5", "1", "1.25") : null,
            perFull ? one(random, "1", "100", "33.3") : null,
            perFull ? 1 + random.nextInt(5) : null,
            random.nextInt(4) == 0 ? "coupon-10" : null,
            multiplies ? one(random, "holiday", "tier") : null,
            multiplies ? one(random, "0.5", "1.2", "2", "3") : null
        };
    }

    private static void limit(WorkbookBuilder book, String name, int rows, Random random) {
        limit(book, name, rows, random, random.nextInt(4) == 0 ? "budget" : "cap");
    }

    private static void limit(WorkbookBuilder book, String name, int rows, Random random, String kind) {
        String rule = random.nextBoolean() ? "r" + random.nextInt(rows) : null;
        String period = kind.equals("cap")
                ? one(random, "day", "week", "campaign", "rolling 3 days", "cooldown 120 minutes")
                : one(random, "day", "campaign");
        boolean cooldown = period.startsWith("cooldown");
        book.limit(
                name,
                kind,
                random.nextInt(3) == 0 ? one(random, "purchased", "signedIn") : null,
                null,
                rule,
                period,
                cooldown ? "times" : one(random, "times", "points"),
                cooldown ? 1 : 1 + random.nextInt(kind.equals("budget") ? 20_000 : 400),
                one(random, "partial", "withhold"));
    }

    private static @Nullable String maybe(Random random, String... of) {
        return random.nextInt(3) == 0 ? null : one(random, of);
    }

    private static String one(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }
}
