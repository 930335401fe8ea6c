package dev.daka.service.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.Answer;
import dev.daka.service.Api;
import dev.daka.service.Browser;
import dev.daka.service.ServiceTest;
import java.lang.reflect.Parameter;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every operation answers random invalid values with a status below 500. {@code -Ddaka.stray.rounds=200} sends more
 * requests; {@code -Ddaka.stray.seed} repeats a run.
 */
@ServiceTest
class StrayRequestsTest {
    private static final List<String> IN_PATHS = List.of(
            "a",
            "%00",
            "a%00b",
            "%2F",
            "a%2Fb",
            "%5C",
            "%3B",
            "%25",
            "%2E%2E",
            "..",
            "%E2%80%A8",
            "%E2%80%AE",
            "%ED%A0%80",
            "%FF",
            "%C0%80",
            "0",
            "-1",
            "99999999999999999999",
            "00000000-0000-0000-0000-000000000000",
            "null",
            "%7B%7D",
            "x".repeat(3_000),
            "'%20OR%201=1",
            "%F0%9F%98%80",
            "a%0D%0AX:y",
            "NaN");
    private static final List<String> VALUES = List.of(
            "",
            "%00",
            "%FF",
            "%",
            "%zz",
            "0",
            "-1",
            "2147483648",
            "9223372036854775808",
            "1e3",
            "true",
            "TRUE",
            "null",
            "+1000000000-12-31T23:59:59Z",
            "-1000000000-01-01T00:00:00Z",
            "1970-01-01T00:00:00Z",
            "yesterday",
            "%E2%80%A8",
            "%ED%A0%80",
            "x".repeat(3_000),
            "OTgyNzM",
            "OTk5OTk5OTk5OTk5OTk5OTk5OToxOm0",
            "OmE6Yg",
            "%7B",
            "csv",
            "zh",
            "points",
            "A%00");
    private static final List<String> TYPES = List.of(
            "application/json",
            "*/*",
            "application/*",
            "application/json;charset=nonsense",
            "application/json;charset=utf-16",
            "application/yaml",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=b",
            "text/plain",
            "nonsense",
            ";",
            "application/x-www-form-urlencoded");
    private static final List<String> JSON_VALUES = List.of(
            "null",
            "true",
            "7",
            "-1",
            "1e999999999",
            "0.1",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"a/b\"",
            "[]",
            "[null]",
            "[[]]",
            "{}",
            "{\"a\":null}",
            "{\"a\":{}}",
            "\"+1000000000-12-31T23:59:59Z\"",
            "\"-999999999-01-01T00:00:00+18:00\"",
            "\"0000-01-01T00:00:00Z\"",
            "\"9999-12-31T23:59:59-18:00\"",
            "\"2030-10-01T00:00:00Z\"",
            "\"signedIn\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "9223372036854775807",
            "9223372036854775808");
    private static final List<String> FIELDS = List.of(
            "actionId",
            "memberId",
            "type",
            "occurredAt",
            "channel",
            "amount",
            "attributes",
            "placements",
            "actions",
            "cancellationId",
            "evenIfUnseen",
            "holdId",
            "points",
            "currency",
            "tier",
            "segments",
            "registeredOn",
            "url",
            "types",
            "enabled",
            "eventId",
            "deadLetters",
            "from",
            "to",
            "recordingId",
            "mapping",
            "shiftDays",
            "a",
            "b",
            "action",
            "member",
            "username",
            "password");

    private final Api api;
    private final Browser operator;
    private final RequestMappingHandlerMapping mappings;
    private final Random random;

    StrayRequestsTest(
            Api api,
            Environment environment,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.api = api;
        this.operator = Browser.loggedIn(environment);
        this.mappings = mappings;
        this.random = new Random(Long.getLong("daka.stray.seed", 20_261_130));
    }

    /** An operation with its method, path and parameters. */
    private record Operation(HttpMethod method, String pattern, List<String> parameters) {}

    private List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        mappings.getHandlerMethods()
                .forEach((info, method) -> methods(info)
                        .forEach(verb -> info.getPatternValues()
                                .forEach(pattern -> operations.add(new Operation(verb, pattern, parameters(method))))));
        return operations.stream()
                // These end the operator's session, or use up the attempts of the address that all tests share.
                .filter(operation -> !operation.pattern().equals("/admin/api/session"))
                .filter(operation -> !operation.pattern().equals("/error"))
                .toList();
    }

    private static Stream<HttpMethod> methods(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().isEmpty()
                ? Stream.of(HttpMethod.GET, HttpMethod.POST)
                : info.getMethodsCondition().getMethods().stream().map(RequestMethod::asHttpMethod);
    }

    private static List<String> parameters(HandlerMethod method) {
        return Arrays.stream(method.getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .map(Parameter::getName)
                .toList();
    }

    @Test
    void noRequestCausesAnInternalError() {
        int rounds = Integer.getInteger("daka.stray.rounds", 15);
        List<String> defects = new ArrayList<>();
        List<Operation> operations = operations();
        assertThat(operations).hasSizeGreaterThan(25);
        for (int round = 0; round < rounds; round++) {
            for (Operation operation : operations) {
                String path = path(operation);
                String type = pick(TYPES);
                String body = random.nextInt(4) == 0 ? pick(JSON_VALUES) : body(2);
                Answer answer = send(operation.method(), path, type, body);
                if (answer.status() >= 500) {
                    defects.add(operation.method() + " " + path + " " + type + " " + body + " → " + answer.body());
                }
            }
        }
        assertThat(defects).isEmpty();
    }

    private Answer send(HttpMethod method, String path, String type, String body) {
        HttpRequest.Builder request = (path.startsWith("/v1") ? api.keyed(path) : api.request(path))
                .header("Content-Type", random.nextInt(3) == 0 ? type : "application/json")
                .header(
                        "Accept",
                        pick(List.of("*/*", "application/xml", "text/html", "nonsense", "application/x-ndjson")))
                .header("Accept-Language", pick(List.of("zh", "en", ";;;", "*", "x-y-z;q=9", "i-klingon")))
                .header("X-Request-Id", pick(List.of("a", "<>", "x".repeat(500))))
                .method(
                        method.name(),
                        method.equals(HttpMethod.GET) ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return operator.send(request);
    }

    private String path(Operation operation) {
        String path = operation.pattern();
        while (path.contains("{")) {
            int start = path.indexOf('{');
            String value = random.nextInt(3) == 0 ? known(path.substring(start)) : pick(IN_PATHS);
            path = path.substring(0, start) + value + path.substring(path.indexOf('}', start) + 1);
        }
        StringBuilder query = new StringBuilder();
        for (String parameter : operation.parameters()) {
            if (random.nextInt(3) > 0) {
                String value = random.nextInt(4) == 0
                        ? known("{" + parameter + "}")
                        : pick(VALUES).replace("%zz", "");
                query.append(query.isEmpty() ? "?" : "&")
                        .append(parameter)
                        .append('=')
                        .append(value.equals("%") ? "%25" : value);
            }
        }
        return path + query;
    }

    /** A valid value, which reaches further into the service. */
    private static String known(String variable) {
        String name = variable.substring(1, variable.indexOf('}'));
        return switch (name) {
            case "key", "campaign" -> "earning";
            case "version", "from", "to", "limit" -> "1";
            case "placement" -> "home.carousel";
            case "id" -> "00000000-0000-0000-0000-000000000000";
            case "kind" -> "blank";
            default -> "m-stray";
        };
    }

    private String body(int depth) {
        StringBuilder body = new StringBuilder("{");
        for (String field : FIELDS) {
            if (random.nextInt(4) == 0) {
                body.append(body.length() == 1 ? "" : ",")
                        .append('"')
                        .append(field)
                        .append("\":");
                body.append(depth > 0 && random.nextInt(4) == 0 ? body(depth - 1) : pick(JSON_VALUES));
            }
        }
        return body.append('}').toString();
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
