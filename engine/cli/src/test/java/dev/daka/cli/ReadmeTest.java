package dev.daka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's steps to an action type and a campaign of one's own lead to a workbook without errors. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern DECLARATION = Pattern.compile("<<'END'\\n(.*?)END\\n", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("(?m)^\\| `(\\w+![A-Z]+\\d+)` \\|[^|]*\\| `([^`]+)` \\|$");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void stepsLeadToACampaignWithoutErrors() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        Path rules = copiedRules();
        Matcher declaration = DECLARATION.matcher(readme);
        assertThat(declaration.find()).isTrue();
        Files.writeString(rules.resolve("actions/actions.yaml"), declaration.group(1), StandardOpenOption.APPEND);

        CommandRun template = run(readme, "template blank");
        assertThat(template.exitCode()).as(template.err()).isZero();
        Path workbook = rules.resolve("campaigns/reviews.xlsx");
        write(readme, workbook);
        CommandRun check = run(readme, "check rules/campaigns/reviews.xlsx");

        assertThat(check.exitCode()).as(check.out() + check.err()).isZero();
        assertThat(check.out()).contains("1 个文件：错误 0", "场景 1 个，不符 0 个");
    }

    private Path copiedRules() throws IOException {
        Path from = ROOT.resolve("rules");
        try (Stream<Path> files = Files.walk(from, 2)) {
            for (Path file :
                    files.filter(one -> !one.startsWith(from.resolve("src"))).toList()) {
                Path copy = folder.resolve("rules").resolve(from.relativize(file));
                if (Files.isRegularFile(file)) {
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        return folder.resolve("rules");
    }

    /** Runs the README's first command with this start, in the folder of the test. */
    private CommandRun run(String readme, String start) {
        String command = readme.lines()
                .filter(line -> line.startsWith("engine/daka " + start))
                .findFirst()
                .orElseThrow();
        String[] arguments = Arrays.stream(command.split(" +", -1))
                .skip(1)
                .map(argument ->
                        argument.startsWith("rules") ? folder.resolve(argument).toString() : argument)
                .toArray(String[]::new);
        return CommandRun.of(
                Stream.concat(Arrays.stream(arguments), Stream.of("--lang=zh")).toArray(String[]::new));
    }

    /** Writes the cells of the README's table into the workbook. */
    private static void write(String readme, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                Workbook workbook = new XSSFWorkbook(in)) {
            Matcher cells = CELL.matcher(readme);
            int written = 0;
            while (cells.find()) {
                CellReference cell = new CellReference(cells.group(1));
                workbook.getSheet(cell.getSheetName())
                        .getRow(cell.getRow())
                        .getCell(cell.getCol())
                        .setCellValue(cells.group(2));
                written++;
            }
            assertThat(written).isEqualTo(4);
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }
}
