package dev.daka.bench.load.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpAnswerTest {
    private static final String COUNTED =
            "HTTP/1.1 200 \r\nContent-Type: application/json\r\nContent-Length: 5\r\n\r\nhello";
    private static final String CHUNKED =
            "HTTP/1.1 503 \r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n";

    @ParameterizedTest(name = "{0}: status {1}")
    @CsvSource({"counted, 200, true, false", "chunked, 503, false, true"})
    void readsStatusAndBodyAndWhetherTheConnectionStays(String form, int status, boolean ok, boolean closes) {
        HttpAnswer answer = whole(form.equals("counted") ? COUNTED : CHUNKED);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.isOk()).isEqualTo(ok);
        assertThat(answer.closes()).isEqualTo(closes);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("hello");
    }

    @Test
    void waitsForTheLastByte() {
        for (String text : new String[] {COUNTED, CHUNKED}) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            for (int length = 0; length < bytes.length; length++) {
                assertThat(HttpAnswer.read(bytes, length))
                        .as("%d bytes of %s", length, text)
                        .isEmpty();
            }
        }
    }

    @Test
    void waitsForTheLastChunkEvenIfAnotherOneEndsTheSame() {
        String body = "HTTP/1.1 200 \r\nTransfer-Encoding: chunked\r\n\r\n5\r\n0\r\n\r\n\r\n";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);

        assertThat(HttpAnswer.read(bytes, bytes.length - 2)).isEmpty();
        assertThat(new String(whole(body + "0\r\n\r\n").body(), StandardCharsets.UTF_8))
                .isEqualTo("0\r\n\r\n");
    }

    @Test
    void readsAnAnswerWithoutABody() {
        assertThat(whole("HTTP/1.1 204 \r\n\r\n").body()).isEmpty();
    }

    private static HttpAnswer whole(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return HttpAnswer.read(bytes, bytes.length).orElseThrow();
    }
}
