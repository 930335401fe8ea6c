package dev.daka.service.platform.operators;

import dev.daka.service.platform.audit.AuditNotes;
import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import dev.daka.service.platform.problems.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Logs operators in and out. */
@RestController
@RequestMapping("/admin/api/session")
@Tag(name = "session")
class SessionController {
    private final Operators operators;
    private final LoginAttempts attempts;
    private final PasswordTurns turns;
    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy newSession;

    SessionController(
            Operators operators,
            LoginAttempts attempts,
            PasswordTurns turns,
            SecurityContextRepository contexts,
            SessionAuthenticationStrategy newSession) {
        this.operators = operators;
        this.attempts = attempts;
        this.turns = turns;
        this.contexts = contexts;
        this.newSession = newSession;
    }

    @GetMapping
    @Operation(operationId = "session", summary = "Says who is logged in; also sets the CSRF cookie")
    Session session(Principal principal) {
        return new Session(principal.getName());
    }

    @PostMapping
    @Refuses(ProblemType.TOO_MANY_ATTEMPTS)
    @Operation(operationId = "logIn", summary = "Logs in")
    Session logIn(@RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        String username = required(credentials.username(), "username");
        AuditNotes.who(username);
        String password = required(credentials.password(), "password");
        String address = request.getRemoteAddr();
        if (!attempts.begin(username, address)) {
            response.setHeader("Retry-After", "60");
            throw Refusal.of(ProblemType.TOO_MANY_ATTEMPTS, ProblemText.of("tooManyLogins"));
        }
        boolean matches = turns.inTurn(address, () -> operators.matches(username, password))
                .orElseThrow(() -> {
                    attempts.notChecked(username, address);
                    response.setHeader("Retry-After", "2");
                    return Refusal.of(ProblemType.TOO_MANY_ATTEMPTS, ProblemText.of("loginsBusy"));
                });
        if (!matches) {
            throw Refusal.of(ProblemType.NOT_LOGGED_IN, ProblemText.of("wrongLogin"));
        }
        attempts.succeeded(username, address);
        Authentication authentication = UsernamePasswordAuthenticationToken.authenticated(username, null, List.of());
        newSession.onAuthentication(authentication, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return new Session(username);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "logOut", summary = "Logs out")
    void logOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    private static String required(@Nullable String value, String field) {
        return Refusal.required(value == null || value.isEmpty() ? null : value, field);
    }
}
