package dev.daka.service.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.workbook.write.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every problem has its texts in both languages. {@code -Ddaka.golden=rewrite} rewrites their documents. */
class ProblemTextsTest {
    private static final Path SOURCE = Path.of("src/main/java");
    private static final Path DOCS = Path.of("../docs");
    private static final Pattern FOUND = Pattern.compile("\\{[0-9]}");
    private static final Pattern USED =
            Pattern.compile("(?:ProblemText\\.of|Texts\\.label|notFound)\\(\\s*\"([\\w.]+)\"|\"(cure\\.\\w+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([\\w.]+)\"");

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream file = Objects.requireNonNull(
                ProblemTextsTest.class.getResourceAsStream("texts_" + language + ".properties"))) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return texts;
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() throws IOException {
        Properties zh = texts("zh");
        Properties en = texts("en");

        assertThat(zh.keySet()).isEqualTo(en.keySet());
        for (String key : en.stringPropertyNames()) {
            assertThat(placeholders(zh.getProperty(key))).as(key).isEqualTo(placeholders(en.getProperty(key)));
            assertThat(zh.getProperty(key)).as(key).isNotBlank();
            assertThat(en.getProperty(key)).as(key).isNotBlank().matches("\\p{ASCII}*|.*….*");
        }
    }

    private static Set<String> placeholders(String text) {
        return FOUND.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyKeyInTheCodeHasAText() throws IOException {
        Set<String> known = texts("en").stringPropertyNames();
        Map<String, Path> unknown = new TreeMap<>();
        for (Path file : sources()) {
            USED.matcher(Files.readString(file))
                    .results()
                    .map(ProblemTextsTest::key)
                    // A literal that ends in a dot is the start of a key.
                    .filter(key ->
                            known.stream().noneMatch(key.endsWith(".") ? one -> one.startsWith(key) : key::equals))
                    .forEach(key -> unknown.put(key, file));
        }
        assertThat(unknown).isEmpty();
    }

    private static String key(MatchResult hit) {
        if (hit.group(1) == null) {
            return hit.group(2);
        }
        return hit.group().contains("notFound(") ? "notFound." + hit.group(1) : hit.group(1);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCE)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    @Test
    void everyTextIsUsedInTheCode() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path file : sources()) {
            LITERAL.matcher(Files.readString(file))
                    .results()
                    .map(hit -> hit.group(1))
                    .forEach(literal -> named.addAll(List.of(literal, "notFound." + literal, "page." + literal)));
        }
        for (ProblemType type : ProblemType.values()) {
            List.of("title", "meaning", "example").forEach(part -> named.add(type.slug() + "." + part));
            named.add(type.slug());
        }
        assertThat(texts("en").stringPropertyNames())
                .allSatisfy(key -> assertThat(named).containsAnyElementsOf(names(key)));
    }

    /** A key, the key without {@code .cure}, and its start up to a dot. */
    private static List<String> names(String key) {
        String detail = key.endsWith(".cure") ? key.substring(0, key.length() - ".cure".length()) : key;
        return List.of(key, detail, detail.substring(0, detail.lastIndexOf('.') + 1));
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyTypeHasAllTexts(ProblemType type) {
        for (String part : List.of("title", "meaning", "example", "cure")) {
            assertThat(type.text(part).zh()).isNotBlank();
            assertThat(type.text(part).en()).isNotBlank();
        }
        assertThat(ProblemType.find(type.slug())).hasValue(type);
        assertThat(type.address()).isEqualTo("/problems/" + type.slug());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void documentListsEveryType(Language language) throws IOException {
        Path document = DOCS.resolve(language == Language.ZH ? "problems.zh.md" : "problems.md");
        if ("rewrite".equals(System.getProperty("daka.golden"))) {
            Files.writeString(document, document(language));
        }

        assertThat(Files.readString(document)).isEqualTo(document(language));
    }

    private static String document(Language language) {
        String rows = Arrays.stream(ProblemType.values())
                .map(type -> "| `%s` | %d | %s | %s |\n"
                        .formatted(
                                type.slug(),
                                type.status().value(),
                                language.of(type.text("meaning")).replace("|", "\\|"),
                                language.of(type.text("cure")).replace("|", "\\|")))
                .collect(Collectors.joining());
        return (language == Language.ZH ? Introduction.ZH : Introduction.EN) + rows;
    }

    /** The text before the table. */
    private static final class Introduction {
        static final String EN = """
                # Problems

                Every error is a problem document of [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457), `application/problem+json`. `type` is an address on
                the service itself: `GET /problems/invalid-field` shows a page with its meaning, an example and what to do. `title`, `detail` and `cure` follow
                `Accept-Language` (`zh` or `en`; English otherwise). Programs should use `type` and `errors`, never the texts.

                ```json
                {"type": "/problems/invalid-field", "title": "A field is invalid", "status": 422,
                 "detail": "amount: The amount is out of range", "field": "amount", "cure": "From 0 to 1,000,000,000 with at most 30 decimals.",
                 "errors": [{"pointer": "/amount", "type": "/problems/invalid-field", "detail": "amount: The amount is out of range",
                             "cure": "From 0 to 1,000,000,000 with at most 30 decimals."}],
                 "requestId": "0f8c4a1e-3c58-4c8e-9d4b-6f3f0c6a7b21"}
                ```

                `errors` lists all errors of a request, each with its `pointer` in the body (RFC 6901) or the `parameter` of the address. `requestId` is also in
                the header `X-Request-Id` of every answer and in the service's log. A caller may send its own id, of 1 to 128 letters, digits and `. _ ~ : + / = @ -`.

                The service refuses query parameters that an operation does not have, and repeated, empty or differently capitalised ones. A body must be
                `application/json`. Ids (`memberId`, `actionId`, `holdId`, `cancellationId`, and the attributes `confirms` and `inviteeId`) have
                1 to 128 characters: letters, their marks and digits of any language, and `- . _ ~ : @ + = ! $ & ' ( ) * ,`; not `.` or `..`.

                Lists take `limit` and `cursor` and answer `{"items": […], "nextCursor": "…"}`; the last page has no `nextCursor`. In answers under `/v1`, the header
                `RateLimit-Policy` has the number of actions that the application may send (`q`) in a time in seconds (`w`). `RateLimit` has the number left (`r`).

                | type, after `/problems/` | status | meaning | what to do |
                |---|---|---|---|
                """;
        static final String ZH = """
                # 错误说明

                每个错误都是 [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457) 的 `application/problem+json`。`type` 是服务自己的地址：打开
                `/problems/invalid-field` 可以看到含义、例子和怎么办。`title`、`detail` 和 `cure` 按 `Accept-Language` 用中文或英文，没有说明时用英文。
                程序只看 `type` 和 `errors`，不看文字。

                ```json
                {"type": "/problems/invalid-field", "title": "字段不正确", "status": 422,
                 "detail": "amount：金额超出范围", "field": "amount", "cure": "0 到 1,000,000,000，最多 30 位小数。",
                 "errors": [{"pointer": "/amount", "type": "/problems/invalid-field", "detail": "amount：金额超出范围",
                             "cure": "0 到 1,000,000,000，最多 30 位小数。"}],
                 "requestId": "0f8c4a1e-3c58-4c8e-9d4b-6f3f0c6a7b21"}
                ```

                `errors` 列出请求里的全部错误，每个都有请求体里的位置 `pointer`（RFC 6901）或地址里的参数 `parameter`。`requestId` 也在每个响应的
                `X-Request-Id` 头和服务的日志里。调用方可以自己传：1 到 128 个字母、数字或 `. _ ~ : + / = @ -`。

                操作没有的查询参数会被拒绝；重复的、没有值的、大小写不同的也会。请求体只能是 `application/json`。编号（`memberId`、`actionId`、`holdId`、
                `cancellationId`，以及属性 `confirms` 和 `inviteeId`）有 1 到 128 个字符：任何语言的字母和数字，以及 `- . _ ~ : @ + = ! $ & ' ( ) * ,`；不能是 `.` 或 `..`。

                列表用 `limit` 和 `cursor`，返回 `{"items": […], "nextCursor": "…"}`；最后一页没有 `nextCursor`。`/v1` 的响应头 `RateLimit-Policy` 说明应用在多少秒（`w`）内
                可以发多少行为（`q`），`RateLimit` 说明还剩多少（`r`）。

                | `/problems/` 后面 | 状态码 | 含义 | 怎么办 |
                |---|---|---|---|
                """;
    }

    @Test
    void numbersHaveNoGroupingOnAnyMachine() {
        assertThat(Texts.label("rateExceeded", 20_000L).en()).contains("20000");
    }
}
