package dev.daka.service.platform.applications;

import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Rate limits: one token bucket per application and process. They are checked before a request uses the database for
 * more than its API key.
 */
@Component
public class RequestRates {
    private final RateSettings settings;
    private final String policy;
    private final Map<Application, Bucket> buckets = new ConcurrentHashMap<>();

    RequestRates(RateSettings settings) {
        this.settings = settings;
        long seconds = Math.max(1, settings.burst() / settings.perSecond());
        this.policy = "\"actions\";q=" + settings.burst() + ";w=" + seconds;
    }

    /** Takes one token. Returns the number of tokens left, or -1 if there was none. */
    long admit(Application application) {
        ConsumptionProbe taken = bucketOf(application).tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? taken.getRemainingTokens() : -1;
    }

    /** Value of the RateLimit-Policy header; for example, at most 40,000 requests within 2 seconds. */
    String policy() {
        return policy;
    }

    /** Takes one token for each further action of a batch; refuses the request if too few are left. */
    public void countFurther(Application application, int actions) {
        if (actions > 0 && !bucketOf(application).tryConsume(actions)) {
            throw exceeded();
        }
    }

    Refusal exceeded() {
        return Refusal.of(ProblemType.RATE_LIMITED, ProblemText.of("rateExceeded", settings.perSecond()));
    }

    private Bucket bucketOf(Application application) {
        return buckets.computeIfAbsent(
                application,
                first -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(settings.burst())
                                .refillGreedy(settings.perSecond(), Duration.ofSeconds(1)))
                        .build());
    }
}
