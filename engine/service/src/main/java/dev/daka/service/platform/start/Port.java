package dev.daka.service.platform.start;

import dev.daka.service.platform.datadir.StartRefused;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Optional;

/** Port that the service listens on. */
public record Port(int number) {
    private static final int USUAL = 8080;

    /** Parses {@code SERVER_PORT}; 8080 if it is absent. 0 picks a free port. */
    public static Port of(Optional<String> setting) {
        String text = setting.orElse(String.valueOf(USUAL)).strip();
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new StartRefused("SERVER_PORT is not a port: " + text + ". Set it to a number such as 8081.");
        }
        return new Port(Integer.parseInt(text));
    }

    /** Refuses the start if the port is in use. The web server would notice only after the database has started. */
    public void refuseTaken() {
        if (number == 0) {
            return;
        }
        try {
            new ServerSocket(number).close();
        } catch (IOException taken) {
            throw new StartRefused(takenLine(number), taken);
        }
    }

    static String takenLine(int number) {
        return "Port " + number + " is taken. Stop what listens there, or set SERVER_PORT to a free port such as 8081.";
    }
}
