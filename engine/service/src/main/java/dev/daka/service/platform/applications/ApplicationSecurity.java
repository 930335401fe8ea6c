package dev.daka.service.platform.applications;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.XXssProtectionHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * What applications call: every request shows its key, nothing is kept between two. The chain is written out because the filters
 * that Spring Security adds by itself cost time in each request and have nothing to do here.
 */
@Configuration
class ApplicationSecurity {
    @Bean
    @Order(1)
    SecurityFilterChain applicationChain(ApiKeyAuthenticator admission) {
        return new DefaultSecurityFilterChain(
                PathPatternRequestMatcher.withDefaults().matcher("/v1/**"), headers(), new KeyCheck(admission));
    }

    /** The headers that Spring Security adds to all answers. */
    private static HeaderWriterFilter headers() {
        HeaderWriterFilter headers = new HeaderWriterFilter(List.of(
                new XContentTypeOptionsHeaderWriter(),
                new XXssProtectionHeaderWriter(),
                new CacheControlHeadersWriter(),
                new HstsHeaderWriter(),
                new XFrameOptionsHeaderWriter()));
        // Another thread may write the answer while this one is still on its way back through the filters.
        headers.setShouldWriteHeadersEagerly(true);
        return headers;
    }

    /** Timing each security filter of each request costs more than the filters. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }
}
