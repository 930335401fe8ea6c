package dev.daka.service.applications;

import dev.daka.service.problems.ProblemType;
import dev.daka.service.problems.Refusal;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How much an application may ask of one process: a bucket of tokens each, before the database is asked anything. */
@Component
public class RequestRates {
    private final RateSettings settings;
    private final Map<Application, Bucket> buckets = new ConcurrentHashMap<>();

    RequestRates(RateSettings settings) {
        this.settings = settings;
    }

    /** Takes a token; false where none is left. */
    boolean admits(Application application) {
        return bucketOf(application).tryConsume(1);
    }

    /** Takes a token for each further action of a request; refuses it where they are not there. */
    public void countFurther(Application application, int actions) {
        if (actions > 0 && !bucketOf(application).tryConsume(actions)) {
            throw Refusal.of(ProblemType.BUSY, exceeded(), "Send it again later, or fewer actions a second");
        }
    }

    String exceeded() {
        return "This application sends more than " + settings.perSecond() + " actions a second";
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
