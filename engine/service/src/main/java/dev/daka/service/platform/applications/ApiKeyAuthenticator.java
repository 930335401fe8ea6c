package dev.daka.service.platform.applications;

import dev.daka.service.platform.database.DatabaseUnavailable;
import dev.daka.service.platform.problems.Languages;
import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.ProblemWriter;
import dev.daka.service.platform.problems.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Authenticates requests by {@code Authorization: Bearer <key>} and limits the rate of each application. */
@Component
public class ApiKeyAuthenticator {
    private static final String SCHEME = "Bearer ";

    private final ApplicationKeys keys;
    private final RequestRates rates;
    private final ProblemWriter problems;

    ApiKeyAuthenticator(ApplicationKeys keys, RequestRates rates, ProblemWriter problems) {
        this.keys = keys;
        this.rates = rates;
        this.problems = problems;
    }

    /**
     * Identifies the application and takes one token from its rate limit. Empty if the request was refused; the problem
     * is then already written.
     */
    public Optional<Application> of(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String key = keyOf(request);
        if (key == null) {
            return refused(Refusal.of(ProblemType.MISSING_KEY, ProblemText.of("keyMissing")), request, response);
        }
        Optional<ApplicationKeys.Owner> owner;
        try {
            owner = keys.ownerOf(key);
        } catch (DataAccessException failure) {
            if (!DatabaseUnavailable.explains(failure)) {
                throw failure;
            }
            problems.write(failure, Languages.of(request), response);
            return Optional.empty();
        }
        if (owner.isEmpty() || owner.get().revoked()) {
            ProblemType type = owner.isEmpty() ? ProblemType.UNKNOWN_KEY : ProblemType.REVOKED_KEY;
            return refused(Refusal.of(type, ProblemText.of(type)), request, response);
        }
        long left = rates.admit(owner.get().application());
        response.setHeader("RateLimit-Policy", rates.policy());
        response.setHeader("RateLimit", "\"actions\";r=" + Math.max(0, left) + ";t=1");
        if (left < 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            problems.write(rates.exceeded().problem(Languages.of(request)), response);
            return Optional.empty();
        }
        return Optional.of(owner.get().application());
    }

    private static @Nullable String keyOf(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        String key = header.substring(SCHEME.length()).strip();
        return key.isEmpty() ? null : key;
    }

    private Optional<Application> refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"daka\"");
        // An unauthenticated caller gets one response per connection, so that unread responses cannot pile up and block
        // a thread.
        response.setHeader(HttpHeaders.CONNECTION, "close");
        problems.write(refusal.problem(Languages.of(request)), response);
        return Optional.empty();
    }
}
