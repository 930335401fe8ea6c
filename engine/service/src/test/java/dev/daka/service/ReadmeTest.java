package dev.daka.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The README's first action gets the README's answer. */
class ReadmeTest {
    private static final Pattern POSTED = Pattern.compile("-d '(\\{.*\\})'\\s*\\n");
    private static final Pattern ANSWERED = Pattern.compile("```json\\n(.*?)\\n```", Pattern.DOTALL);

    @Test
    void theCurlLineGetsTheAnswerBelowIt() throws IOException {
        String readme = Files.readString(Path.of("..", "..", "README.md"));
        String body = only(POSTED, readme)
                .replace("'$(date -u +%F)'", LocalDate.now(ZoneOffset.UTC).toString());

        Answer answer = new Api(ShippedService.ENVIRONMENT).post("/v1/actions", body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(lasting(answer.body())).isEqualTo(lasting(only(ANSWERED, readme)));
    }

    private static String only(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }

    /** Without what is another each time, and the hash, which changes with the campaigns. */
    private static JsonNode lasting(String text) {
        ObjectNode answer = (ObjectNode) JsonMapper.shared().readTree(text);
        answer.remove("decisionId");
        answer.remove("decidedAt");
        answer.path("ruleSets").forEach(set -> ((ObjectNode) set).remove("hash"));
        return answer;
    }
}
