package dev.daka.service.actions;

import dev.daka.service.chores.Chore;
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

/** Drops answers that nobody asks for any more. That they were given stays known, so that nothing is booked twice. */
@Component
class ForgetAnswers implements Chore {
    private static final Logger LOG = LoggerFactory.getLogger(ForgetAnswers.class);
    private static final int AT_ONCE = 2000;

    private final JdbcClient jdbc;
    private final BookingSettings settings;
    private final Clock clock;

    ForgetAnswers(JdbcClient jdbc, BookingSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-answers";
    }

    @Override
    public Optional<Duration> pause(Instant now, boolean first) {
        return Optional.of(Duration.ofMinutes(first ? 2 : 60));
    }

    @Override
    public void run(BooleanSupplier goesOn) {
        Timestamp before = Timestamp.from(clock.instant().minus(settings.answersKept()));
        long all = 0;
        int some = AT_ONCE;
        while (some == AT_ONCE && goesOn.getAsBoolean()) {
            some = jdbc.sql("SELECT forget_answers(?, ?)")
                    .params(before, AT_ONCE)
                    .query(Integer.class)
                    .single();
            all += some;
        }
        if (all > 0) {
            LOG.info("Dropped {} answers of before {}", all, before.toInstant());
        }
    }
}
