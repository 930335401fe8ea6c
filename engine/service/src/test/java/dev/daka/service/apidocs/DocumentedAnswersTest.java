package dev.daka.service.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentedAnswersTest {
    private static final String JSON = "application/json";

    private static DocumentedAnswers.Given given(int status, String type, String body) {
        return new DocumentedAnswers.Given(status, type, body);
    }

    private static String problem(String slug) {
        return "{\"type\":\"/problems/%s\",\"title\":\"t\",\"status\":404}".formatted(slug);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "an undeclared status | 299 | application/json         | {}            | undeclared status",
                "another media type   | 200 | text/plain               | {}            | undeclared Content-Type text/plain",
                "a missing field      | 200 | application/json         | {\"items\":[{\"id\":\"1\"}]} | required property 'account' not found",
                "a field too many     | 200 | application/json         | {\"items\":[],\"more\":1} | 'more' is not defined",
                "a wrong type         | 200 | application/json         | {\"items\":7} | integer found, array expected",
                "no JSON              | 200 | application/json         | {\"items\":[  | no JSON"
            })
    void findsDeviationsFromTheDocument(String name, int status, String type, String body, String fault) {
        assertThat(DocumentedAnswers.faults("GET", "/v1/members/m-1/entries", given(status, type, body)))
                .as(name)
                .anySatisfy(found -> assertThat(found).contains(fault));
    }

    @Test
    void findsUndeclaredProblems() {
        String type = "application/problem+json";

        assertThat(DocumentedAnswers.faults("GET", "/v1/actions/a-1", given(404, type, problem("action-not-found"))))
                .isEmpty();
        assertThat(DocumentedAnswers.faults("GET", "/v1/actions/a-1", given(404, type, problem("not-found"))))
                .containsExactly("undeclared problem not-found");
    }

    @Test
    void prefersLiteralPathsAndSkipsUnknownOnes() {
        assertThat(DocumentedAnswers.faults("POST", "/v1/actions/batch", given(200, JSON, "{\"results\":[]}")))
                .isEmpty();
        assertThat(DocumentedAnswers.faults("GET", "/v1/nothing/there", given(299, JSON, "{}")))
                .isEmpty();
    }

    @Test
    void checksEachLineOfAStream() {
        assertThat(DocumentedAnswers.faults(
                        "POST", "/admin/api/workbooks/check", given(200, "application/x-ndjson", "{\"stage\":7}\n")))
                .isNotEmpty();
    }
}
