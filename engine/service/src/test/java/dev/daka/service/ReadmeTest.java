package dev.daka.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.faults.ShippedService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The first commands of the README give the answers that it shows, on every day of the year. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern SET = Pattern.compile("\\n(KEY=.*)\\n");
    private static final Pattern BODY = Pattern.compile("-d ('\\{.*\\}')\\s*\\n");
    private static final Pattern ANSWERED = Pattern.compile("```json\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern CONFLICT = Pattern.compile("(?m)^(<{7}|={7}|>{7})( .*)?$");

    private final Api api = new Api(ShippedService.ENVIRONMENT);

    @Test
    void firstCommandGetsTheShownAnswerAndTheNextOneCancelsIt() throws Exception {
        String readme = readme();
        Instant now = Instant.now();

        Answer answer = api.post("/v1/actions", body(readme, 0, now));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(lasting(answer.body())).isEqualTo(lasting(only(ANSWERED, readme)));
        Answer again = api.post("/v1/actions", body(readme, 0, now));
        assertThat(again.replayed()).isTrue();
        assertThat(again.body()).isEqualTo(answer.body());
        Answer other = api.post("/v1/actions", body(readme, 0, now.plusSeconds(2)));
        assertThat(other.points()).isZero();
        assertThat(other.json().path("withheld")).as(other.body()).isNotEmpty();
        Answer cancelled =
                api.post("/v1/actions/" + answer.at("/actionId") + "/cancellation", body(readme, 1, Instant.now()));
        assertThat(cancelled.status()).as(cancelled.body()).isEqualTo(200);
    }

    @Test
    void repeatedCommandGetsTheSameAnswerOnTheNextDay() throws Exception {
        String readme = readme();
        Instant today = Instant.now();
        for (Instant day : List.of(today.minus(Duration.ofDays(1)), today)) {
            Answer answer = api.post("/v1/actions", body(readme, 0, day).replace("li-wei", "somebody-who-reads-on"));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
    }

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> documents = Files.walk(ROOT.resolve("engine/docs"))) {
            return Stream.concat(
                    Stream.of(ROOT.resolve("README.md"), ROOT.resolve("engine/glossary.md")),
                    documents.filter(file -> file.toString().endsWith(".md")).toList().stream());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void noDocumentContainsMergeConflicts(Path document) throws IOException {
        assertThat(CONFLICT.matcher(Files.readString(document)).find()).isFalse();
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    /** The body of a command, with the variables that a shell would replace at this moment. */
    private static String body(String readme, int command, Instant moment) throws IOException, InterruptedException {
        Matcher bodies = BODY.matcher(readme);
        for (int skipped = 0; skipped <= command; skipped++) {
            assertThat(bodies.find()).isTrue();
        }
        String date =
                "date() { case \"$*\" in +%%s) echo %d;; '-u +%%Y-%%m-%%dT%%H:%%M:%%SZ') echo %s;; *) exit 9;; esac; }"
                        .formatted(moment.getEpochSecond(), moment.truncatedTo(ChronoUnit.SECONDS));
        String set = only(SET, readme).replaceFirst("KEY=[^;]*;", "");
        Process shell = new ProcessBuilder("sh", "-c", date + "\n" + set + "\nprintf %s " + bodies.group(1)).start();
        String body = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).isZero();
        return body;
    }

    private static String only(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }

    /** Replaces values that differ in each run, and the hash, which changes with the campaigns. */
    private static JsonNode lasting(String text) {
        ObjectNode answer = (ObjectNode) JsonMapper.shared().readTree(text);
        answer.remove("decisionId");
        answer.remove("actionId");
        answer.remove("decidedAt");
        // Points expire at the end of next year.
        ((ObjectNode) answer.at("/balances/points/nextExpiry")).remove("at");
        answer.path("ruleSets").forEach(set -> ((ObjectNode) set).remove("hash"));
        return answer;
    }
}
