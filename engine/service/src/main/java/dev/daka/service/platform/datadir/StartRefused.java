package dev.daka.service.platform.datadir;

/** Stops the start. Its message is one line that says why Daka does not start and what to do. */
public final class StartRefused extends RuntimeException {
    public StartRefused(String line) {
        super(line);
    }

    public StartRefused(String line, Throwable cause) {
        super(line, cause);
    }
}
