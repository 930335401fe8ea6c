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

/** Puts the guards before everything else: first the body has to be there, then there has to be a thread. */
@Configuration
class RequestFilters {
    @Bean
    FilterRegistrationBean<WholeBodies> wholeBodies(
            BodySizes sizes, BodyMemory memory, UploadRoutes uploads, SlowBodies slow, Leftovers leftovers) {
        FilterRegistrationBean<WholeBodies> registration =
                new FilterRegistrationBean<>(new WholeBodies(sizes, memory, uploads, slow, leftovers));
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

    /** Switched off: the dispatcher does the same for the requests that it gets, and actions need no such thing. */
    @Bean
    FilterRegistrationBean<RequestContextFilter> requestContext() {
        FilterRegistrationBean<RequestContextFilter> registration =
                new FilterRegistrationBean<>(new RequestContextFilter());
        registration.setEnabled(false);
        return registration;
    }
}
