package dev.daka.core.replay.scenario;

import dev.daka.core.campaign.Scenario;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.effect.Effect;
import dev.daka.core.effect.ShowContent;
import dev.daka.core.finding.Finding;
import dev.daka.core.finding.Severity;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.MessageBundle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Compares a decision with the result that a step of a scenario expects. Each difference is a finding. */
final class Differences {
    private static final MessageBundle TEXTS = MessageBundle.of(Differences.class, "scenarios");
    private static final Label CURE = TEXTS.text("cure");
    private static final Label NONE = TEXTS.text("none");
    private static final Label POINTS = TEXTS.text("points");
    private static final Label EFFECTS = TEXTS.text("effects");
    private static final Label CONTENT = TEXTS.text("content");
    private static final Label WITHHELD = TEXTS.text("withheld");

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
        int mark = step.cell().indexOf('!');
        found.add(new Finding(
                Severity.ERROR,
                code,
                step.cell().substring(0, mark),
                step.cell().substring(mark + 1),
                TEXTS.text("differs", what, list(expected), list(actual)),
                CURE));
    }

    private static Label list(List<String> values) {
        if (values.isEmpty()) {
            return NONE;
        }
        String list = String.join(", ", values);
        return new Label(list, list);
    }

    private static List<String> texts(long number) {
        return List.of(String.valueOf(number));
    }

    private static List<String> sorted(Collection<String> values) {
        return values.stream().distinct().sorted().toList();
    }

    /** Granted rewards, badges, messages and plays in the notation of the workbook: {@code grantReward:coupon-10}. */
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
