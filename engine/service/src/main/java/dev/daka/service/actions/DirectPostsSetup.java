package dev.daka.service.actions;

import dev.daka.service.applications.Admission;
import dev.daka.service.problems.ProblemWriter;
import dev.daka.service.problems.UnreadableBodies;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/** Puts {@link DirectPosts} behind those that wait for bodies and share out threads, and nowhere but at its path. */
@Configuration
class DirectPostsSetup {
    @Bean
    FilterRegistrationBean<DirectPosts> directPosts(
            Admission admission,
            AnswerAction answers,
            JsonMapper json,
            UnreadableBodies unreadableBodies,
            ProblemWriter problems,
            PostMeters meters) {
        FilterRegistrationBean<DirectPosts> registration = new FilterRegistrationBean<>(
                new DirectPosts(admission, answers, json, unreadableBodies, problems, meters));
        registration.addUrlPatterns(DirectPosts.PATH);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        // A request whose body came late comes in by a dispatch.
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        return registration;
    }
}
