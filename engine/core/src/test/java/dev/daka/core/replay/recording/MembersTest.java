package dev.daka.core.replay.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Names;
import dev.daka.core.workbook.read.TestDeclarations;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MembersTest {
    private static final Names NAMES = TestDeclarations.DECLARATIONS.names();
    private static final String TIER = NAMES.in(Domain.TIERS).get(0).key();
    private static final String ONE = NAMES.in(Domain.SEGMENTS).get(0).key();
    private static final String TWO = NAMES.in(Domain.SEGMENTS).get(1).key();

    @Test
    void readsTierSegmentsAndRegistration() throws IOException {
        Members members = Members.read(
                Recordings.of("user_id,tier,segments,registeredOn\nm-1,某 " + TIER + ",\"" + ONE + ", " + TWO
                        + "\",2026-09-01\nm-2,,,\n"),
                NAMES);
        MemberId first = new MemberId("m-1");
        assertThat(members.size()).isEqualTo(2);
        assertThat(members.get(first))
                .isEqualTo(new Member(first, TIER, Set.of(ONE, TWO), LocalDate.of(2026, 9, 1), Map.of()));
        assertThat(members.get(new MemberId("m-9"))).isEqualTo(Member.unknown(new MemberId("m-9")));
    }

    @Test
    void listsLinesWithoutAMember() throws IOException {
        Members members = Members.read(
                Recordings.of(
                        "memberId,tier,segments,registeredOn\nm-1,tin,,\nm-1,,nobody,\nm-1,,,soon\n,,,\nm-1,,,\nm-1,,,\n"),
                NAMES);
        assertThat(members.size()).isEqualTo(1);
        assertThat(members.skipped().first())
                .extracting(skipped -> skipped.line() + " " + skipped.reason().en())
                .containsExactly(
                        "2 Undeclared tier: tin",
                        "3 Undeclared segment: nobody",
                        "4 registeredOn is not a date such as 2026-10-01: soon",
                        "5 memberId is missing",
                        "7 This member occurred before: m-1");
    }

    @Test
    void readsUsualNamesAndDates() throws IOException {
        Members members = Members.read(
                Recordings.of("会员编号,会员等级,注册时间\n'0013," + TIER + ",2026/9/1 08:30\n1.3E+10,,2026年9月1日\n"), NAMES);
        MemberId id = new MemberId("0013");
        assertThat(members.get(id)).isEqualTo(new Member(id, TIER, Set.of(), LocalDate.of(2026, 9, 1), Map.of()));
        assertThat(members.unknownFields()).containsExactly(Members.Field.SEGMENTS);
        assertThat(members.skipped().byReason()).extracting(SkippedLines::kind).containsExactly(SkipReason.RUINED_ID);
    }

    @Test
    void refusesAFileWithoutFieldsOfMembers() throws IOException {
        Recording file = Recordings.of("memberId,name,level\nm-1,Li,3\n");
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> Members.read(file, NAMES))
                .withMessageContaining("no column tier, segments or registeredOn")
                .withMessageContaining("memberId, name, level");
    }

    @Test
    void refusesAFileWithoutMembers() throws IOException {
        Recording file = Recordings.of("a,b\n1,2\n");
        assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> Members.read(file, NAMES));
    }
}
