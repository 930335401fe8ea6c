package dev.daka.core.campaign;

import dev.daka.core.action.Action;
import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A test case in a workbook: members, the actions that they perform in order, and the expected result of each. The
 * members of a scenario share the campaign's budgets.
 *
 * @param name    name, unique in the workbook
 * @param cell    position of its first row, such as {@code Scenarios!A5}
 * @param members members with properties that do not change, in the order of their first actions
 * @param steps   actions in order
 */
public record Scenario(String name, String cell, List<Member> members, List<Step> steps) {
    /** Id of the member if the scenario names none. */
    public static final MemberId UNNAMED = new MemberId("scenario");

    public Scenario {
        members = List.copyOf(members);
        steps = List.copyOf(steps);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("A scenario has a member: " + name);
        }
    }

    /** Creates a scenario with one member. */
    public Scenario(String name, String cell, Member member, List<Step> steps) {
        this(name, cell, List.of(member), steps);
    }

    /** The member that performs a step. */
    public Member memberOf(Step step) {
        return members.stream()
                .filter(member -> member.id().equals(step.action().memberId()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * One action and its expected result.
     *
     * @param cell     position of the row, such as {@code Scenarios!A6}
     * @param action   action of the member; has no type if only placements are requested
     * @param expected expected result
     */
    public record Step(String cell, Action action, Expectation expected) {}

    /**
     * Expected result of an action.
     *
     * @param points   total of granted points; null if not checked
     * @param effects  exactly the rewards, badges and messages to be granted, such as {@code grantReward:coupon-10}
     * @param content  ids of the content to be shown, in order; null if not checked
     * @param withheld exactly the names of the limits that withhold something
     */
    public record Expectation(
            @Nullable Long points,
            Set<String> effects,
            @Nullable List<String> content,
            Set<String> withheld) {
        public Expectation {
            effects = Set.copyOf(effects);
            content = content == null ? null : List.copyOf(content);
            withheld = Set.copyOf(withheld);
        }
    }
}
