package dev.daka.service.platform.start;

import dev.daka.service.platform.database.DatabaseUnavailable;
import dev.daka.service.platform.datadir.DataDir;
import dev.daka.service.platform.datadir.StartRefused;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/** Converts an exception of the start to one line for the operator, and writes its stack trace to a file. */
public final class StartFailure {
    private StartFailure() {}

    public static StartRefused refusal(Throwable failure, DataDir home) {
        Optional<StartRefused> refused = cause(failure, StartRefused.class);
        if (refused.isPresent()) {
            return refused.get();
        }
        Optional<PortInUseException> port = cause(failure, PortInUseException.class);
        if (port.isPresent()) {
            return new StartRefused(Port.takenLine(port.get().getPort()), failure);
        }
        String kept = keep(failure, home);
        if (DatabaseUnavailable.explains(failure)) {
            return new StartRefused("PostgreSQL stopped answering during the start." + kept, failure);
        }
        if (cause(failure, FlywayException.class).isPresent()) {
            return new StartRefused(
                    "The database's tables do not belong to this release of Daka. Start the release that created them, or use another database."
                            + kept,
                    failure);
        }
        return new StartRefused("an unexpected failure." + kept, failure);
    }

    private static String keep(Throwable failure, DataDir home) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        try {
            Files.writeString(home.startFailure(), text.toString());
            return " The details are in " + home.startFailure() + ".";
        } catch (IOException unwritable) {
            return " The details cannot be written to " + home.startFailure() + ".";
        }
    }

    private static <T extends Throwable> Optional<T> cause(@Nullable Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
