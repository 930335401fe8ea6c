package dev.daka.bench.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.rules.Rules;
import dev.daka.rules.WorkbookFile;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The reasons not to read workbooks with a library. If a new version of a library reads a sample as Daka does, this test
 * fails, and the decision can be reconsidered.
 */
class SampleTest {
    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | a text under the format | ''                    | ''                  | 签到 signedIn",
                "1 | strict variant          | 登录 loggedIn           | the file is refused | the file is refused",
                "2 | days counted from 1904  | 2026-10-01            | 2026-10-01          | 2022-09-30",
                "3 | a date as ISO 8601 text | 46296                 | 2026-10-01          | the file is refused",
                "4 | an escaped line break   | a↵b                   | a↵b                 | a_x000A_b",
                "5 | does not exist          | error: unreadableCell | the file is refused | ''",
                "6 | the cell twice          | error: rowsOutOfOrder | 2                   | 2"
            })
    void isReadInItsOwnWayByEachLibrary(int number, String title, String daka, String poi, String fastExcel)
            throws IOException {
        Sample sample = samples().get(number);

        assertThat(sample.title()).contains(title);
        assertThat(Library.values()).extracting(sample::readBy).containsExactly(daka, poi, fastExcel);
    }

    private static List<Sample> samples() throws IOException {
        for (WorkbookFile workbook : Rules.shipped().workbooks()) {
            if (workbook.name().equals("points-tasks.xlsx")) {
                return Sample.of(workbook.open().readAllBytes());
            }
        }
        throw new IllegalStateException("points-tasks.xlsx is missing");
    }
}
