package dev.daka.service.platform.datadir;

/** Why Daka does not start, in one line that says what to do. */
public final class StartRefused extends RuntimeException {
    public StartRefused(String line) {
        super(line);
    }

    public StartRefused(String line, Throwable cause) {
        super(line, cause);
    }
}
