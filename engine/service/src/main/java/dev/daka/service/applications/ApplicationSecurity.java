package dev.daka.service.applications;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** What applications call: every request shows its key, nothing is kept between two. */
@Configuration
class ApplicationSecurity {
    @Bean
    @Order(1)
    SecurityFilterChain applicationChain(HttpSecurity http, Admission admission) {
        return http.securityMatcher("/v1/**")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // There is no cookie that a foreign page could make a browser send along.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new KeyCheck(admission), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests
                        // What was let in is answered later, by another thread.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }
}
