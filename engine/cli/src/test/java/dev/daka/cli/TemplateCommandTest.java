package dev.daka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.rules.Rules;
import dev.daka.rules.Template;
import dev.daka.rules.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateCommandTest {
    private static final Path RULES = Path.of("..", "..", "rules");

    @TempDir
    private Path folder = Path.of("");

    static Stream<String> kinds() {
        return Templates.of(Rules.shipped()).all().stream().map(Template::kind);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void writesAWorkbookThatPassesItsOwnCheck(String kind) {
        Path file = folder.resolve("new.xlsx");
        CommandRun run = CommandRun.of("template", kind, "--starts-on=2026-10-12", "-o", file.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo(file + "\n");
        CommandRun check = CommandRun.of("check", "--lang=en", file.toString());
        assertThat(check.exitCode()).as(check.out()).isZero();
    }

    @Test
    void movesTheCampaignToAnotherDay() throws IOException {
        Path file = folder.resolve("new.xlsx");
        CommandRun run = CommandRun.of(
                "template", "holiday-multipliers", "--lang=zh", "--starts-on=2026-12-01", "-o", file.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(workbook.getSheet("Campaign").getRow(5).getCell(1).getStringCellValue())
                    .isEqualTo("2026-12-01");
        }
    }

    @Test
    void saysThatATemplateKeepsItsDates() throws IOException {
        Path rules = rules();
        Path template = Files.copy(RULES.resolve("campaigns/golden-week.xlsx"), rules.resolve("templates/golden.xlsx"));
        Path file = folder.resolve("new.xlsx");
        CommandRun run = CommandRun.of(
                "template",
                "golden",
                "--lang=en",
                "--rules",
                rules.toString(),
                "--starts-on=2026-12-01",
                "-o",
                file.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("it keeps them: 2026-");
        assertThat(file).hasSameBinaryContentAs(template);
    }

    @Test
    void writesItAgainWithTheNamesThatAreDeclared() throws IOException {
        Path rules = rules();
        Path names = rules.resolve("vocabulary/names.yaml");
        String reward = "  - {key: coupon-10,";
        Files.writeString(
                names, Files.readString(names).replace(reward, "  - {key: tea, zh: 茶一杯, en: Cup of tea}\n" + reward));
        Path asItIs = folder.resolve("as-it-is.xlsx");
        Path renewed = folder.resolve("renewed.xlsx");
        List<String> arguments =
                List.of("template", "come-back", "--lang=zh", "--rules", rules.toString(), "--starts-on=2026-09-01");
        for (List<String> more :
                List.of(List.of("-o", asItIs.toString()), List.of("-o", renewed.toString(), "--renew"))) {
            CommandRun run = CommandRun.of(
                    Stream.concat(arguments.stream(), more.stream()).toArray(String[]::new));
            assertThat(run.exitCode()).as(run.err()).isZero();
        }
        assertThat(offered(asItIs)).contains("10元优惠券 coupon-10").doesNotContain("茶一杯 tea");
        assertThat(offered(renewed)).contains("10元优惠券 coupon-10", "茶一杯 tea");
        assertThat(CommandRun.of(
                                "diff", "--lang=en", "--rules", rules.toString(), asItIs.toString(), renewed.toString())
                        .exitCode())
                .isZero();
    }

    /** The choices of the drop-down lists of a workbook's table. */
    private static List<String> offered(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            return workbook.getSheet("Returns").getDataValidations().stream()
                    .map(validation -> validation.getValidationConstraint().getExplicitListValues())
                    .filter(Objects::nonNull)
                    .flatMap(Arrays::stream)
                    .toList();
        }
    }

    @Test
    void listsTheKinds() {
        CommandRun run = CommandRun.of("template", "--lang=zh");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("points-tasks", "节日倍数", "沉睡会员三次回访各得一份礼", "blank");
        assertThat(CommandRun.of("template", "--lang=en").out()).contains("Members who had gone get a gift");
    }

    @Test
    void saysWhichTemplatesHaveErrors() throws IOException {
        Path rules = rules();
        Path names = rules.resolve("vocabulary/names.yaml");
        Files.writeString(names, Files.readString(names).replace("key: coupon-10,", "key: gift,"));
        CommandRun list = CommandRun.of("template", "--lang=en", "--rules", rules.toString());
        assertThat(list.exitCode()).isZero();
        assertThat(list.out()).contains("points-tasks").doesNotContain("come-back");
        assertThat(list.err())
                .contains("A template has errors and is not offered: come-back.en.xlsx Returns!")
                .contains("come-back.zh.xlsx Returns!");
        CommandRun one = CommandRun.of("template", "come-back", "--lang=zh", "--rules", rules.toString());
        assertThat(one.exitCode()).isEqualTo(2);
        assertThat(one.err()).contains("come-back.en.xlsx Returns!");
    }

    /** A copy of the shipped rules. */
    private Path rules() throws IOException {
        Path copy = folder.resolve("rules");
        for (String part : List.of("vocabulary", "actions", "calendars", "campaigns", "templates")) {
            Files.createDirectories(copy.resolve(part));
            try (Stream<Path> files = Files.list(RULES.resolve(part))) {
                for (Path file : files.toList()) {
                    Files.copy(file, copy.resolve(part).resolve(file.getFileName()));
                }
            }
        }
        return copy;
    }

    @Test
    void neverOverwritesAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.xlsx"), "mine");
        CommandRun run = CommandRun.of("template", "blank", "--lang=en", "-o", file.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("mine.xlsx exists already");
        assertThat(file).hasContent("mine");
    }

    @Test
    void namesTheKindsForAnUnknownOne() {
        CommandRun run = CommandRun.of("template", "lottery", "--lang=en");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("There is no template lottery. Available: blank, check-in, ");
    }

    @Test
    void explainsItsUsage() {
        assertThat(CommandRun.of("template", "blank", "--starts-on=soon").exitCode())
                .isEqualTo(2);
    }
}
