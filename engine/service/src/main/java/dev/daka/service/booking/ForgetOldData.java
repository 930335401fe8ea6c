package dev.daka.service.booking;

import dev.daka.service.platform.jobs.Job;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deletes the responses of old actions, and later their attributes. The rows themselves keep their keys, changes and
 * postings, so that no action is booked twice and members' states can be rebuilt.
 */
@Component
class ForgetOldData implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(ForgetOldData.class);
    private static final int AT_ONCE = 2000;

    private final JdbcClient jdbc;
    private final BookingSettings settings;
    private final Clock clock;

    ForgetOldData(JdbcClient jdbc, BookingSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget";
    }

    @Override
    public Optional<Duration> pause(Instant now, boolean first) {
        return Optional.of(Duration.ofMinutes(first ? 2 : 60));
    }

    @Override
    public void run(BooleanSupplier goesOn) {
        forget("answers", settings.answersKept(), goesOn);
        forget("attributes", settings.attributesKept(), goesOn);
    }

    private void forget(String what, Duration kept, BooleanSupplier goesOn) {
        Timestamp before = Timestamp.from(clock.instant().minus(kept));
        long all = 0;
        int some = 1;
        while (some > 0 && goesOn.getAsBoolean()) {
            some = jdbc.sql("SELECT forget(?, ?, ?)")
                    .params(what, before, AT_ONCE)
                    .query(Integer.class)
                    .single();
            all += some;
        }
        if (all > 0) {
            LOG.info("Emptied {} of {} rows that were booked before {}", what, all, before.toInstant());
        }
    }
}
