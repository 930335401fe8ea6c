package dev.daka.service.admin.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.workbook.read.WorkbookBuilder;
import dev.daka.service.Api;
import dev.daka.service.Browser;
import dev.daka.service.ServiceTest;
import dev.daka.service.TestDatabase;
import dev.daka.service.TestRules;
import dev.daka.service.TestService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * A workbook that its author laid out in an own way: lines of explanation, a blank column and a blank row. Every cell that is
 * named holds in the author's file, or in the .csv at hand, what is said about it.
 */
@ServiceTest
class CellsOfTheFileTest {
    private static final String VERSION = "/admin/api/campaigns/arranged/versions/1/workbook";

    private static final byte[] FILE = arranged().bytes();

    private static WorkbookBuilder arranged() {
        return TestRules.workbook("arranged")
                .table("Tasks", "actionType", "channel", "points", "badge")
                .row("报名", "报名参加 joined", null, 9, null)
                .row("打卡", "打卡 checkedIn", null, 7, null)
                .limit("打卡上限", "上限 cap", "打卡 checkedIn", null, null, "每天 day", "积分 points", 700, "部分发 partial")
                .change(poi -> {
                    Sheet tasks = poi.getSheet("Tasks");
                    tasks.shiftColumns(3, 4, 1);
                    tasks.shiftRows(3, tasks.getLastRowNum(), 2);
                    tasks.createRow(3).createCell(0).setCellValue("打卡活动");
                    tasks.createRow(4).createCell(0).setCellValue("说明：每天一次");
                    Sheet limits = poi.getSheet("Limits");
                    limits.shiftRows(1, 1, 3);
                });
    }

    private static ConfigurableApplicationContext start() {
        Path rules = TestRules.empty("rules-arranged");
        TestRules.add(rules, "arranged", FILE);
        Map<String, Object> settings = TestService.settings(rules.toString());
        // Campaigns of other tests would pay the same action, and their budgets would be used.
        settings.putAll(TestService.on(TestDatabase.another("arranged")));
        settings.put(
                "daka.home", TestDatabase.home().folder().resolve("arranged").toString());
        return TestService.start(settings);
    }

    @Test
    void areNamedInDecisionsAndCampaignsAndFindings() throws IOException {
        try (ConfigurableApplicationContext service = start()) {
            Browser operator = Browser.loggedIn(service.getEnvironment());
            byte[] downloaded = operator.download(VERSION).body();
            assertThat(downloaded).isEqualTo(FILE);

            JsonNode decision = new Api(service.getEnvironment())
                    .post(
                            "/v1/actions",
                            Api.actionAt(
                                    Instant.now(),
                                    "c-1",
                                    "m-arranged",
                                    "checkedIn",
                                    ",\"attributes\":{\"challengeId\":\"spring\"}"))
                    .json();
            JsonNode rule = decision.at("/effects/0/rules/0");
            assertThat(rule.path("name").asString()).isEqualTo("打卡");
            assertThat(text(downloaded, rule.path("cell").asString())).isEqualTo("打卡");

            JsonNode campaign = operator.get("/admin/api/campaigns/arranged").json();
            JsonNode table = campaign.at("/tables/0");
            for (JsonNode row : table.path("rows")) {
                String cell = row.path("cell").asString();
                assertThat(text(downloaded, cell)).isEqualTo(row.path("name").asString());
                for (int i = 0; i < table.path("columns").size(); i++) {
                    String letter = table.path("columns").get(i).path("letter").asString();
                    assertThat(text(downloaded, "Tasks!" + letter + rowOf(cell)))
                            .isEqualTo(row.path("values").get(i).asString());
                }
            }
            JsonNode limit = campaign.at("/limits/0");
            assertThat(text(downloaded, limit.path("cell").asString())).isEqualTo("打卡上限");
            JsonNode blankBadges = finding(campaign.path("findings"), "irrelevantColumn", "F11");
            assertThat(text(downloaded, "Tasks!" + blankBadges.path("cell").asString()))
                    .isEqualTo("徽章");
        }
    }

    @Test
    void areNamedInChecksOfTheFileAndOfItsCsv() throws IOException {
        try (ConfigurableApplicationContext service = start()) {
            Browser operator = Browser.loggedIn(service.getEnvironment());

            byte[] wrong = arranged().cell("Tasks!E13", "seven").bytes();
            JsonNode ofFile = operator.upload("/admin/api/workbooks/check", "arranged.xlsx", wrong)
                    .json();
            JsonNode finding = finding(ofFile.path("findings"), "notAWholeNumber", "E13");
            assertThat(text(wrong, "Tasks!" + finding.path("cell").asString())).isEqualTo("seven");

            String csv = operator.get(VERSION + "?format=csv&table=Tasks&language=zh")
                    .body();
            String wrongCsv = csv.replace("\"7\"", "\"seven\"");
            JsonNode ofCsv = operator.upload(
                            "/admin/api/workbooks/check?campaign=arranged",
                            "Tasks.csv",
                            wrongCsv.getBytes(StandardCharsets.UTF_8))
                    .json();
            CellAddress cell = new CellAddress(finding(ofCsv.path("findings"), "notAWholeNumber", null)
                    .path("cell")
                    .asString());
            List<String> line = CSVParser.parse(
                            wrongCsv,
                            CSVFormat.RFC4180
                                    .builder()
                                    .setIgnoreEmptyLines(false)
                                    .get())
                    .getRecords()
                    .get(cell.getRow())
                    .toList();
            assertThat(line.get(cell.getColumn())).isEqualTo("seven");
        }
    }

    private static JsonNode finding(JsonNode findings, String code, @Nullable String cell) {
        for (JsonNode finding : findings) {
            if (finding.path("code").asString().equals(code)
                    && (cell == null || finding.path("cell").asString().equals(cell))) {
                return finding;
            }
        }
        throw new AssertionError(code + " " + cell + ": " + findings);
    }

    /** What the file shows in a cell such as {@code Tasks!B12}. */
    private static String text(byte[] file, String cell) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return new DataFormatter().formatCellValue(WorkbookBuilder.cell(workbook, cell));
        }
    }

    private static int rowOf(String cell) {
        return new CellAddress(cell.substring(cell.indexOf('!') + 1)).getRow() + 1;
    }
}
