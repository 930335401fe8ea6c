package dev.daka.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.platform.database.DatabaseAddress;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Daka names the cells of the file that it hands out, for each version. */
class PublishedFilesTest {
    private static final String EARNING = "/admin/api/campaigns/earning";
    private static final DatabaseAddress DATABASE = TestDatabase.another("files");

    private static ConfigurableApplicationContext start(Path rules) {
        Map<String, Object> settings = TestService.settings(rules.toString());
        settings.put("daka.home", TestDatabase.home().folder().resolve("files").toString());
        settings.putAll(TestService.on(DATABASE));
        return TestService.start(settings);
    }

    /** The author inserts a line above the head, so every rule is one row lower and means the same. */
    private static void addNote(Sheet sheet) {
        sheet.shiftRows(3, sheet.getLastRowNum(), 1);
        sheet.createRow(3).createCell(0).setCellValue("记得十月后下线");
    }

    @Test
    void namesTheCellsOfTheFileThatItHandsOut() {
        Path rules = TestRules.empty("rules-files");
        TestRules.add(rules, "earning", TestRules.file("earning"));
        String cellOfBefore;
        try (ConfigurableApplicationContext service = start(rules)) {
            Api api = new Api(service.getEnvironment());
            Browser operator = Browser.loggedIn(service.getEnvironment());
            cellOfBefore = cellOfSignIn(operator);
            assertThat(api.act("a-1", "m-1", "signedIn").at("/effects/0/rules/0/cell"))
                    .isEqualTo(cellOfBefore);
        }

        byte[] moved = TestRules.earning()
                .change(workbook -> addNote(workbook.getSheet("Tasks")))
                .bytes();
        TestRules.add(rules, "earning", moved);
        try (ConfigurableApplicationContext service = start(rules)) {
            Api api = new Api(service.getEnvironment());
            Browser operator = Browser.loggedIn(service.getEnvironment());
            String cell = cellOfSignIn(operator);

            assertThat(cell).as("rule is one row lower").isNotEqualTo(cellOfBefore);
            assertThat(operator.get(EARNING).at("/version")).isEqualTo("2");
            assertThat(operator.download(EARNING + "/versions/2/workbook").body())
                    .isEqualTo(moved);
            assertThat(operator.download(EARNING + "/versions/1/workbook").body())
                    .isEqualTo(TestRules.file("earning"));
            assertThat(api.act("a-2", "m-1", "signedIn").at("/effects/0/rules/0/cell"))
                    .isEqualTo(cell);
            assertThat(operator.get(EARNING + "/difference?from=1&to=2").json().path("differences"))
                    .isEmpty();
            assertThat(operator.upload("/admin/api/workbooks/check", "earning.xlsx", moved)
                            .json()
                            .at("/difference/differences"))
                    .isEmpty();
        }
    }

    private static String cellOfSignIn(Browser operator) {
        for (JsonNode row : operator.get(EARNING).json().at("/tables/0/rows")) {
            if (row.path("name").asString().equals("签到")) {
                return row.path("cell").asString();
            }
        }
        throw new AssertionError("There is no rule 签到");
    }
}
