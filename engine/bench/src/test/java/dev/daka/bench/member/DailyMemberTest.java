package dev.daka.bench.member;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.action.MemberId;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.journal.MemberState;
import dev.daka.core.journal.format.StateFormat;
import dev.daka.rules.Rules;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DailyMemberTest {
    private static final Rules RULES = Rules.in(Path.of("..", "..", "rules"));
    private static final int MOST_BYTES = 4096;

    private final DailyMember newMember = DailyMember.of(Membership.NEW, RULES);

    @ParameterizedTest(name = "{0}")
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NEW")
    void memberOfManyYearsHasASmallStateAndTheEffectsOfANewMember(Membership membership) {
        DailyMember member = DailyMember.of(membership, RULES);

        assertThat(member.state()).hasSizeBetween(1_000, MOST_BYTES - 1);
        for (DailyAction action : DailyAction.values()) {
            SameEffects.check(newMember.book(action), member.book(action));
        }
    }

    @Test
    void newMemberHasAnEmptyState() {
        assertThat(newMember.state()).isEqualTo(StateFormat.write(new MemberState(new MemberId("m"))));
    }

    @Test
    void sameActionIsBookedAgainOnTheSameState() {
        byte[] before = newMember.state();
        Decision first = newMember.book(DailyAction.SIGN_IN);

        assertThat(newMember.state()).isEqualTo(before);
        assertThat(newMember.book(DailyAction.SIGN_IN)).isEqualTo(first);
    }
}
