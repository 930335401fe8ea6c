package dev.daka.service.platform.database;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Causes that keep PostgreSQL from starting, each with the pattern that recognizes it in the server's output, and its
 * cure.
 */
enum StartFault {
    DISK_FULL("No space left on device|Disk quota exceeded", "the disk is full", "Free some space on it."),
    PORT_TAKEN(
            "Address already in use|could not create any TCP/IP sockets",
            "its port is taken",
            "Stop the program that took it, or start Daka again: it then takes another port."),
    DENIED(
            "Permission denied|Operation not permitted|has wrong ownership|has invalid permissions",
            "it may not read or write its files",
            "Make the user that Daka runs as their owner."),
    NO_MEMORY(
            "could not map anonymous shared memory|Cannot allocate memory|out of memory",
            "the machine has too little memory",
            "Free 256 MB or more."),
    DAMAGED(
            "PANIC: |could not locate a valid checkpoint|invalid (checkpoint|primary checkpoint|data in)|control file"
                    + "|could not open file|could not read|incorrect checksum|is not a valid|is missing|does not exist",
            "its data is damaged",
            "Restore a backup, or set DAKA_HOME to a new folder to start without data."),
    OTHER("", "it does not say why", "Read its log.");

    private final Pattern said;
    private final String what;
    private final String cure;

    StartFault(String said, String what, String cure) {
        this.said = Pattern.compile(said);
        this.what = what;
        this.cure = cure;
    }

    /**
     * First cause that the output matches, in the order of the constants. A full disk comes first because it also leads
     * to messages about missing files.
     */
    static StartFault of(String output) {
        return Arrays.stream(values())
                .filter(fault -> fault.said.matcher(output).find())
                .findFirst()
                .orElse(OTHER);
    }

    /**
     * One line with cause and cure, such as "The embedded PostgreSQL does not start: the disk is full. Free some space
     * on it."
     */
    String line() {
        return "The embedded PostgreSQL does not start: " + what + ". " + cure;
    }
}
