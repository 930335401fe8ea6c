package dev.daka.service.platform.http;

import dev.daka.service.platform.problems.ProblemWriter;
import dev.daka.service.platform.uploads.UploadRoutes;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.RequestContextFilter;

/**
 * Registers the first filters of every request. The first passes a request on when its whole body has arrived; the
 * second refuses it if too many threads are busy.
 */
@Configuration
class RequestFilters {
    @Bean
    FilterRegistrationBean<WholeBodies> wholeBodies(
            BodySizes sizes, BodyMemory memory, UploadRoutes uploads, SlowBodies slow, RefusedUploads refusedUploads) {
        FilterRegistrationBean<WholeBodies> registration =
                new FilterRegistrationBean<>(new WholeBodies(sizes, memory, uploads, slow, refusedUploads));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
        return registration;
    }

    @Bean
    FilterRegistrationBean<SharedThreads> sharedThreads(
            @Value("${server.tomcat.threads.max:200}") int threads, ProblemWriter problems) {
        FilterRegistrationBean<SharedThreads> registration =
                new FilterRegistrationBean<>(new SharedThreads(threads, problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
        return registration;
    }

    /**
     * Disables Spring's filter. The dispatcher servlet sets the same context for its requests, and actions do not need
     * it.
     */
    @Bean
    FilterRegistrationBean<RequestContextFilter> requestContext() {
        FilterRegistrationBean<RequestContextFilter> registration =
                new FilterRegistrationBean<>(new RequestContextFilter());
        registration.setEnabled(false);
        return registration;
    }
}
