package dev.daka.service.delivery.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointUrlsTest {
    private static EndpointUrls urls(boolean allowHttp) {
        return new EndpointUrls(
                allowHttp, new ReachableNames(SystemDefaultDnsResolver.INSTANCE, new ReachableAddresses(List.of())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            https://example.com,                   ''
            https://example.com:8443/hooks?a=b,    ''
            HTTPS://example.com/,                  ''
            https://[2606:4700::1]/hooks,          ''
            http://example.com/,                   NOT_HTTPS
            ftp://example.com/,                    NOT_HTTPS
            file:///etc/passwd,                    NOT_AN_ADDRESS
            /hooks,                                NOT_AN_ADDRESS
            example.com,                           NOT_AN_ADDRESS
            'https:///hooks',                      NOT_AN_ADDRESS
            'https://exa mple.com/',               NOT_AN_ADDRESS
            'https://under_score.com/',            NOT_AN_ADDRESS
            https://127.1/,                        NOT_AN_ADDRESS
            https://example.com:0/,                NOT_AN_ADDRESS
            https://example.com:65536/,            NOT_AN_ADDRESS
            https://me:secret@example.com/,        USER_INFO
            https://8.8.8.8@127.0.0.1/,            USER_INFO
            https://@example.com/,                 USER_INFO
            https://example.com/#top,              FRAGMENT
            """)
    void refusesInvalidAddresses(String url, String fault) {
        assertThat(urls(false).faultOf(url)).isEqualTo(fault(fault));
    }

    @Test
    void allowsHttpOnlyIfConfigured() {
        assertThat(urls(true).faultOf("http://example.com/")).isEmpty();
        assertThat(urls(true).faultOf("ftp://example.com/")).contains(UrlFault.NOT_HTTPS);
    }

    @Test
    void refusesAnAddressThatIsTooLong() {
        String base = "https://example.com/";
        String longest = base + "x".repeat(EndpointUrls.LONGEST - base.length());

        assertThat(urls(false).faultOf(longest)).isEmpty();
        assertThat(urls(false).faultOf(longest + "x")).contains(UrlFault.NOT_AN_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://2130706433/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://169.254.169.254/latest/meta-data/",
                "https://localhost/"
            })
    void refusesPrivateAddresses(String url) {
        assertThat(urls(false).faultOfReaching(url)).contains(UrlFault.REFUSED_ADDRESS);
    }

    @Test
    void refusesUnknownHostNames() {
        assertThat(urls(false).faultOfReaching("https://nobody.invalid/")).contains(UrlFault.UNKNOWN_HOST);
    }

    private static Optional<UrlFault> fault(@Nullable String name) {
        return name == null || name.isEmpty() ? Optional.empty() : Optional.of(UrlFault.valueOf(name));
    }
}
