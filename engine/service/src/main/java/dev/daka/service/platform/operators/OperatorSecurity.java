package dev.daka.service.platform.operators;

import dev.daka.service.platform.problems.Languages;
import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.ProblemWriter;
import dev.daka.service.platform.problems.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * Security of the admin UI's API. A session cookie identifies the operator. A CSRF header, which foreign pages cannot
 * set, protects changes.
 */
@Configuration
class OperatorSecurity {
    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    SecurityContextRepository sessions() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        return CookieCsrfTokenRepository.withHttpOnlyFalse();
    }

    /** Gives each login a new session id and a new CSRF token, because the old ones may be known to an attacker. */
    @Bean
    SessionAuthenticationStrategy newSession(CsrfTokenRepository csrfTokens) {
        return new CompositeSessionAuthenticationStrategy(List.of(
                new ChangeSessionIdAuthenticationStrategy(),
                new CsrfAuthenticationStrategy(csrfTokens),
                (authentication, request, response) -> writeToken(request)));
    }

    /** Reading the token makes Spring Security generate it and set its cookie. */
    private static void writeToken(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
    }

    @Bean
    @Order(2)
    SecurityFilterChain operatorChain(
            HttpSecurity http,
            SecurityContextRepository sessions,
            CsrfTokenRepository csrfTokens,
            ProblemWriter problems) {
        return http.securityMatcher("/admin/api/**")
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.spa().csrfTokenRepository(csrfTokens))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST, "/admin/api/session")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, failure) -> problems.write(
                                        Refusal.of(ProblemType.NOT_LOGGED_IN, ProblemText.of("loginMissing"))
                                                .problem(Languages.of(request)),
                                        response))
                        .accessDeniedHandler((request, response, denied) -> problems.write(
                                Refusal.of(ProblemType.FORBIDDEN, ProblemText.of("csrfTokenMissing"))
                                        .problem(Languages.of(request)),
                                response)))
                .build();
    }
}
