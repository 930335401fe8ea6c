package dev.daka.service.platform.start;

import dev.daka.service.platform.datadir.StartRefused;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Optional;

/** The port that the service listens on. */
public record Port(int number) {
    private static final int USUAL = 8080;

    /** Reads {@code SERVER_PORT}; 0 means any free one. */
    public static Port of(Optional<String> setting) {
        String text = setting.orElse(String.valueOf(USUAL)).strip();
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new StartRefused("SERVER_PORT is not a port: " + text + ". Set it to a number such as 8081.");
        }
        return new Port(Integer.parseInt(text));
    }

    /** Says so at once; the web server would only find out after the database has started. */
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
