package dev.daka.service.admin.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.workbook.file.GridSheet;
import dev.daka.core.workbook.read.GridTexts;
import dev.daka.service.Answer;
import dev.daka.service.Browser;
import dev.daka.service.ServiceTest;
import dev.daka.service.TestRules;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** Workbooks that an editor holds: what is said about them is what is said about their files. */
@ServiceTest
class GridCheckTest {
    private static final String CHECK = "/admin/api/workbooks/grid/check";
    private static final String CHECK_FILE = "/admin/api/workbooks/check";

    private final Browser operator;

    GridCheckTest(Environment environment) {
        this.operator = Browser.loggedIn(environment);
    }

    private Answer check(byte[] file) {
        return operator.post(CHECK, JsonMapper.shared().writeValueAsString(Map.of("sheets", GridTexts.of(file))));
    }

    @Test
    void answersWhatItAnswersForTheFile() {
        byte[] file = TestRules.earning().cell("Tasks!D10", 15).bytes();

        Answer answer = check(file);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json())
                .isEqualTo(operator.upload(CHECK_FILE, "earning.xlsx", file).json());
        assertThat(answer.at("/usable")).isEqualTo("true");
    }

    @Test
    void answersErrorsWithTheirCells() {
        byte[] file = TestRules.earning().cell("Tasks!B10", "跳舞 danced").bytes();

        Answer answer = check(file);

        assertThat(answer.problem()).isEqualTo("422 invalid-workbook");
        assertThat(answer.json().at("/findings"))
                .isEqualTo(
                        operator.upload(CHECK_FILE, "earning.xlsx", file).json().at("/findings"));
    }

    @Test
    void takesNullForABlankCellOrRow() {
        Answer answer = operator.post(CHECK, "{\"sheets\":[{\"name\":\"Campaign\",\"rows\":[null,[null,\"x\"]]}]}");

        assertThat(answer.problem()).isEqualTo("422 invalid-workbook");
        assertThat(answer.json().at("/findings").findValuesAsString("cell")).contains("B2");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                   | missing-field sheets",
                "{'sheets':[null]}                                    | missing-field sheets[0]",
                "{'sheets':[{'rows':[]}]}                             | missing-field sheets[0].name",
                "{'sheets':[{'name':'A'}]}                            | missing-field sheets[0].rows",
                "{'sheets':[{'name':' ','rows':[]}]}                  | invalid-field sheets[0].name",
                "{'sheets':[{'name':'A','rows':[],'merged':['B7:']}]} | invalid-field sheets[0].merged[0]",
                "{'sheets':[{'name':'A','rows':[['x',10]]}]}          | invalid-field sheets[0].rows[0][1]",
                "{'sheets':[{'name':'A','rows':[],'hidden':true}]}    | invalid-field sheets[0].hidden",
            })
    void refusesABodyThatIsNoGrid(String body, String problem) {
        Answer answer = operator.post(CHECK, body.replace("'", "\""));

        assertThat(answer.problem()).isEqualTo("422 " + problem);
        assertThat(answer.at("/errors/0/detail")).isNotBlank();
    }

    @Test
    void listsNoMoreThanAThousandFaults() {
        String cells = "[" + "1,".repeat(100_000) + "1]";

        Answer answer = operator.post(CHECK, "{\"sheets\":[{\"name\":\"A\",\"rows\":[" + cells + "]}]}");

        assertThat(answer.problem()).isEqualTo("422 invalid-field sheets[0].rows[0][0]");
        assertThat(answer.json().at("/errors").size()).isEqualTo(1_000);
    }

    @Test
    void takesTenThousandRowsAndNoBodyOfMoreThanFourMegabytes() {
        List<String> row = List.of("规则", "签到 signedIn", "微信小程序 wechatMini", "100", "199.99", "100");
        GridSheet tasks = new GridSheet("Tasks", Collections.nCopies(10_000, row), List.of());
        GridSheet more = new GridSheet("More", tasks.rows(), List.of());
        GridSheet evenMore = new GridSheet("Rest", Collections.nCopies(60_000, row), List.of());

        assertThat(operator.post(CHECK, JsonMapper.shared().writeValueAsString(Map.of("sheets", List.of(tasks, more))))
                        .problem())
                .isEqualTo("422 invalid-workbook");
        assertThat(operator.post(
                                CHECK,
                                JsonMapper.shared().writeValueAsString(Map.of("sheets", List.of(tasks, evenMore))))
                        .problem())
                .isEqualTo("413 body-too-large");
    }
}
