package dev.daka.core.campaign;

import dev.daka.core.action.Action;
import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A story that a workbook tells of itself: members, the actions that they do one after the other, and what each is to bring. Budgets
 * are shared by the members of a scenario.
 *
 * @param name    unique in the workbook
 * @param cell    where it starts, such as {@code Scenarios!A5}
 * @param members as they are throughout, in the order of their first actions
 * @param steps   in order
 */
public record Scenario(String name, String cell, List<Member> members, List<Step> steps) {
    /** The member of a scenario that names none. */
    public static final MemberId UNNAMED = new MemberId("scenario");

    public Scenario {
        members = List.copyOf(members);
        steps = List.copyOf(steps);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("A scenario has a member: " + name);
        }
    }

    /** The story of one member. */
    public Scenario(String name, String cell, Member member, List<Step> steps) {
        this(name, cell, List.of(member), steps);
    }

    /** Who does a step. */
    public Member memberOf(Step step) {
        return members.stream()
                .filter(member -> member.id().equals(step.action().memberId()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * One action and what it is to bring.
     *
     * @param cell   where it stands, such as {@code Scenarios!A6}
     * @param action what the member does; without a type where only placements are asked for
     */
    public record Step(String cell, Action action, Expectation expected) {}

    /**
     * What an action is to bring.
     *
     * @param points   that are granted in sum; null where it does not matter
     * @param effects  granted rewards, badges and notices, such as {@code grantReward:coupon-10}; no others
     * @param content  ids of the content shown, in order; null where it does not matter
     * @param withheld names of the limits that withhold something; no others
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
