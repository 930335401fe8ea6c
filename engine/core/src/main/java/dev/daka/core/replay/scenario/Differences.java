package dev.daka.core.replay.scenario;

import dev.daka.core.campaign.Scenario;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.effect.Effect;
import dev.daka.core.effect.ShowContent;
import dev.daka.core.finding.Finding;
import dev.daka.core.finding.Severity;
import dev.daka.core.vocabulary.Label;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What a decision does otherwise than a step of a scenario expects. */
final class Differences {
    private static final Label CURE = new Label(
            "若规则无误，请改正这一行的期望；否则请改正规则。",
            "Mend what this line expects if the rules are right; otherwise mend the rules.");
    private static final Label NONE = new Label("无", "none");
    private static final Label POINTS = new Label("积分", "points");
    private static final Label EFFECTS = new Label("效果", "effects");
    private static final Label CONTENT = new Label("内容", "content");
    private static final Label WITHHELD = new Label("扣留的上限或预算", "limits that withhold");

    private final Scenario.Step step;
    private final List<Finding> found = new ArrayList<>();

    private Differences(Scenario.Step step) {
        this.step = step;
    }

    static List<Finding> between(Scenario.Step step, Decision decision) {
        Differences differences = new Differences(step);
        Scenario.Expectation expected = step.expected();
        if (expected.points() != null) {
            differences.compare("scenarioPoints", POINTS, texts(expected.points()), texts(decision.points()));
        }
        differences.compare("scenarioEffects", EFFECTS, sorted(expected.effects()), effectsOf(decision));
        if (expected.content() != null) {
            differences.compare("scenarioContent", CONTENT, expected.content(), contentOf(decision));
        }
        differences.compare("scenarioWithheld", WITHHELD, sorted(expected.withheld()), limitsOf(decision));
        return List.copyOf(differences.found);
    }

    private void compare(String code, Label what, List<String> expected, List<String> actual) {
        if (expected.equals(actual)) {
            return;
        }
        String zh = "期望" + what.zh() + "：" + list(expected, NONE.zh()) + "；实际：" + list(actual, NONE.zh());
        String en = "Expected " + what.en() + ": " + list(expected, NONE.en()) + "; got: " + list(actual, NONE.en());
        int mark = step.cell().indexOf('!');
        found.add(new Finding(
                Severity.ERROR,
                code,
                step.cell().substring(0, mark),
                step.cell().substring(mark + 1),
                new Label(zh, en),
                CURE));
    }

    private static String list(List<String> values, String none) {
        return values.isEmpty() ? none : String.join(", ", values);
    }

    private static List<String> texts(long number) {
        return List.of(String.valueOf(number));
    }

    private static List<String> sorted(Collection<String> values) {
        return values.stream().distinct().sorted().toList();
    }

    /** Granted rewards, badges and messages, as the workbook writes them: {@code grantReward:coupon-10}. */
    private static List<String> effectsOf(Decision decision) {
        return sorted(granted(decision)
                .filter(effect -> effect.kind().isExpectedByName())
                .map(effect -> effect.kind().key() + ":" + effect.name())
                .toList());
    }

    private static List<String> contentOf(Decision decision) {
        return granted(decision)
                .filter(ShowContent.class::isInstance)
                .map(effect -> ((ShowContent) effect).item().id())
                .toList();
    }

    private static List<String> limitsOf(Decision decision) {
        return sorted(decision.withheld().stream()
                .map(withheld -> withheld.why().limit().name())
                .toList());
    }

    private static Stream<Effect> granted(Decision decision) {
        return decision.granted().stream().map(Outcome.Granted::effect);
    }
}
