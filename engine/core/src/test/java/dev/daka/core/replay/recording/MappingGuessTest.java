package dev.daka.core.replay.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.workbook.read.TestDeclarations;
import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingGuessTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "household_id,store_id,basket_id,quantity,sales_value,week,transaction_timestamp"
                        + "| memberId=household_id type:=purchased occurredAt=transaction_timestamp channel=store_id amount=sales_value"
                        + " attributes.orderId=basket_id attributes.quantity=quantity |",
                "household_id,coupon_upc,campaign_id,redemption_date"
                        + "| memberId=household_id type:=couponRedeemed occurredAt=redemption_date attributes.couponId=coupon_upc |",
                "会员编号,行为类型,发生时间,渠道,支付金额,订单号"
                        + "| memberId=会员编号 type=行为类型 occurredAt=发生时间 channel=渠道 amount=支付金额 attributes.orderId=订单号 |",
                "actionId,type,memberId,occurredAt,channel,amount,placements,attributes.courseId"
                        + "| actionId=actionId memberId=memberId type=type occurredAt=occurredAt channel=channel amount=amount"
                        + " placements=placements attributes.courseId=attributes.courseId |",
                "User ID,Event Name,Created At | memberId=User ID type=Event Name occurredAt=Created At |",
                "a,b | | memberId type occurredAt",
            })
    void recognisesUsualNames(String header, String expected, String missing) throws IOException {
        ColumnMapping guess = Recordings.guess(Recordings.of(header + "\n"));
        assertThat(written(guess)).isEqualTo(expected == null ? "" : expected);
        assertThat(String.join(" ", guess.missing())).isEqualTo(missing == null ? "" : missing);
    }

    @Test
    void recognisesTypesAndTimesByTheFirstRows() throws IOException {
        ColumnMapping guess = Recordings.guess(
                Recordings.of("uid,c1,c2,c3\nm-1,x,signedIn,2026-10-01 08:00\nm-2,y,shared,2026-10-02 08:00\n"));
        assertThat(written(guess)).isEqualTo("memberId=uid type=c2 occurredAt=c3");
    }

    @Test
    void namesMissingPartsAndMissingColumns() throws IOException {
        ColumnMapping mapping = Recordings.mapping("memberId=who,amount=value");
        assertThat(mapping.problems(Recordings.of("who,what\n").columns()))
                .extracting(problem -> problem.en())
                .containsExactly(
                        "Say which column or constant gives type.",
                        "Say which column or constant gives occurredAt.",
                        "amount: there is no column value.");
    }

    @Test
    void guessesTheMemberOfARecordingOfEveryDeclaredType() throws IOException {
        String types = TestDeclarations.DECLARATIONS.actionTypes().all().stream()
                .map(type -> "m-1," + type.name().key() + ",2026-10-01")
                .collect(Collectors.joining("\n"));
        assertThat(Recordings.guess(Recordings.of("user,kind,day\n" + types)).missing())
                .isEmpty();
    }

    private static String written(ColumnMapping mapping) {
        return mapping.sources().entrySet().stream()
                .map(entry -> entry.getValue().column() == null
                        ? entry.getKey() + ":=" + entry.getValue().value()
                        : entry.getKey() + "=" + entry.getValue().column())
                .collect(Collectors.joining(" "));
    }
}
