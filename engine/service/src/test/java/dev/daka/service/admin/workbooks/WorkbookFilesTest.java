package dev.daka.service.admin.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.Answer;
import dev.daka.service.Browser;
import dev.daka.service.ServiceTest;
import dev.daka.service.TestRules;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Downloads of templates, and of the files of published versions. */
@ServiceTest
class WorkbookFilesTest {
    private static final String TEMPLATES = "/admin/api/workbooks/templates";
    private static final String VERSION = "/admin/api/campaigns/earning/versions/1/workbook";

    private final Browser operator;

    WorkbookFilesTest(Environment environment) {
        this.operator = Browser.loggedIn(environment);
    }

    @Test
    void offersATemplatePerKindOfCampaign() {
        JsonNode templates = operator.get(TEMPLATES).json();

        assertThat(templates.findValuesAsString("kind"))
                .containsExactly(
                        "blank",
                        "check-in",
                        "come-back",
                        "holiday-multipliers",
                        "order-points",
                        "points-tasks",
                        "slots");
        assertThat(templates.get(1).at("/label/zh").asString()).isEqualTo("连续打卡");
        assertThat(templates.get(1).at("/about/zh").asString()).isEqualTo("连续签到七天一轮，越往后积分越多");
        assertThat(templates.get(1).at("/about/en").asString()).startsWith("Signing in day after day");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"points-tasks", "order-points", "holiday-multipliers", "slots", "check-in", "come-back", "blank"
            })
    void aTemplateIsUsableAsItIs(String kind) {
        for (String language : List.of("zh", "en")) {
            byte[] file = operator.download(TEMPLATES + "/" + kind + "?language=" + language)
                    .body();

            Answer check = operator.upload("/admin/api/workbooks/check", kind + ".xlsx", file);
            assertThat(check.status()).as(check.body()).isEqualTo(200);
            assertThat(check.at("/usable")).isEqualTo("true");
            if (!kind.equals("holiday-multipliers")) { // Its scenarios need holidays that the calendar still has.
                assertThat(check.json().at("/scenarios/total").asInt()).isPositive();
            }
        }
    }

    @Test
    void aDownloadHasAChineseNameAndIsSentAsAFile() {
        HttpResponse<byte[]> file = operator.download(TEMPLATES + "/slots?language=zh");

        assertThat(file.headers().firstValue("Content-Type"))
                .hasValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(file.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; ")
                .contains("filename*=UTF-8''%E8%BF%90%E8%90%A5%E4%BD%8D.xlsx");
    }

    @Test
    void aVersionIsDownloadedByteForByte() {
        byte[] file = operator.download(VERSION).body();

        assertThat(file).isEqualTo(TestRules.file("earning"));
        assertThat(operator.download(VERSION + "?language=en").body()).isEqualTo(file);
        Answer check = operator.upload("/admin/api/workbooks/check", "earning.xlsx", file);
        assertThat(check.status()).as(check.body()).isEqualTo(200);
        assertThat(check.at("/hash")).isEqualTo(check.at("/running/hash"));
        assertThat(check.json().at("/difference/differences")).isEmpty();
    }

    @Test
    void aTableIsDownloadedAsTheCsvOfDrools() {
        Answer csv = operator.get(VERSION + "?format=csv&table=Tasks&language=zh");

        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.header("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.body()).startsWith("\"RuleSet\"").contains("签到 signedIn");
    }

    @Test
    void aVersionDoesNotDifferFromItself() {
        Answer difference = operator.get("/admin/api/campaigns/earning/difference?from=1&to=1");

        assertThat(difference.status()).as(difference.body()).isEqualTo(200);
        assertThat(difference.json().path("differences")).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            /admin/api/workbooks/templates/lottery                                | 404 not-found
            /admin/api/workbooks/templates/slots?language=fr                      | 422 invalid-field language
            /admin/api/campaigns/earning/versions/9/workbook                      | 404 not-found
            /admin/api/campaigns/nothing/versions/1/workbook                      | 404 not-found
            /admin/api/campaigns/earning/versions/x/workbook                      | 422 invalid-field version
            /admin/api/campaigns/earning/versions/1/workbook?format=pdf           | 422 invalid-field format
            /admin/api/campaigns/earning/versions/1/workbook?format=csv           | 422 missing-field table
            /admin/api/campaigns/earning/versions/1/workbook?format=csv&table=No  | 404 not-found
            /admin/api/campaigns/earning/difference                               | 422 missing-field from
            /admin/api/campaigns/earning/difference?from=1                        | 422 missing-field to
            /admin/api/campaigns/earning/difference?from=1&to=99                  | 404 not-found
            """)
    void namesWhatDoesNotExist(String path, String problem) {
        assertThat(operator.get(path).problem()).isEqualTo(problem);
    }
}
