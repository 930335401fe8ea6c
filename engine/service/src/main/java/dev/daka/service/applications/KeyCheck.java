package dev.daka.service.applications;

import dev.daka.service.database.DatabaseAway;
import dev.daka.service.problems.Problem;
import dev.daka.service.problems.ProblemType;
import dev.daka.service.problems.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request pass that carries {@code Authorization: Bearer <key>} of an application. */
final class KeyCheck extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final ApplicationKeys keys;
    private final RequestRates rates;
    private final ProblemWriter problems;

    KeyCheck(ApplicationKeys keys, RequestRates rates, ProblemWriter problems) {
        this.keys = keys;
        this.rates = rates;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = keyOf(request);
        if (key == null) {
            refuse(
                    ProblemType.MISSING_KEY.problem().cure("Send the header Authorization: Bearer <application key>"),
                    response);
            return;
        }
        Optional<ApplicationKeys.Owner> owner;
        try {
            owner = keys.ownerOf(key);
        } catch (DataAccessException failure) {
            if (!DatabaseAway.explains(failure)) {
                throw failure;
            }
            problems.write(ProblemType.DATABASE_UNAVAILABLE.problem().cure("Send the same request again"), response);
            return;
        }
        if (owner.isEmpty() || owner.get().revoked()) {
            refuse((owner.isEmpty() ? ProblemType.UNKNOWN_KEY : ProblemType.REVOKED_KEY).problem(), response);
            return;
        }
        if (!rates.admits(owner.get().application())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            problems.write(ProblemType.BUSY.problem().detail(rates.exceeded()).cure("Send it again later"), response);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(owner.get().application(), null, List.of()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private static @Nullable String keyOf(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        String key = header.substring(SCHEME.length()).strip();
        return key.isEmpty() ? null : key;
    }

    private void refuse(Problem problem, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"daka\"");
        problems.write(problem, response);
    }
}
