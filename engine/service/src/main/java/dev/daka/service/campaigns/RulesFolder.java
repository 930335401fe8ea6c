package dev.daka.service.campaigns;

import dev.daka.core.vocabulary.UnusableDeclaration;
import dev.daka.rules.Rules;
import dev.daka.service.platform.datadir.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Reads the rules from the folder {@code DAKA_RULES}. If it cannot be read, the service does not start, and the error
 * message says what to fix.
 */
public final class RulesFolder {
    private static final String LAYOUT =
            " It is laid out like the folder rules/ of Daka's source; without DAKA_RULES the rules in the jar count.";
    private static final List<String> FILES =
            List.of("vocabulary/vocabulary.yaml", "vocabulary/names.yaml", "actions/actions.yaml");
    private static final List<String> FOLDERS = List.of("calendars", "campaigns");

    private RulesFolder() {}

    /**
     * Refuses a folder in which a file or folder is missing. This is quick, so that it can be done before the database
     * is started.
     *
     * @return the folder
     */
    public static Path refuseIncomplete(String setting) {
        Path folder = path(setting);
        List<String> missing = Stream.concat(
                        FILES.stream().filter(file -> !Files.isRegularFile(folder.resolve(file))),
                        FOLDERS.stream().filter(part -> !Files.isDirectory(folder.resolve(part))))
                .toList();
        if (!missing.isEmpty()) {
            throw new StartRefused("DAKA_RULES " + folder + " has no " + String.join(", no ", missing)
                    + ". Add what is missing." + LAYOUT);
        }
        return folder;
    }

    static Rules read(String setting) {
        Path folder = refuseIncomplete(setting);
        try {
            return Rules.in(folder);
        } catch (UnusableDeclaration | IllegalArgumentException wrong) {
            throw new StartRefused(
                    "DAKA_RULES " + folder + " cannot be used: " + oneLine(wrong) + ". Correct that file.", wrong);
        } catch (UncheckedIOException unreadable) {
            throw new StartRefused("DAKA_RULES " + folder + " cannot be read: " + why(unreadable), unreadable);
        }
    }

    private static String why(UncheckedIOException unreadable) {
        IOException cause = Objects.requireNonNull(unreadable.getCause());
        return cause instanceof CharacterCodingException
                ? "a .yaml file is not in UTF-8. Save it in UTF-8."
                : oneLine(cause) + ". Let Daka's user read the folder and its files.";
    }

    private static Path path(String setting) {
        Path folder;
        try {
            folder = Path.of(setting).toAbsolutePath().normalize();
        } catch (InvalidPathException noPath) {
            throw new StartRefused("DAKA_RULES is not a path." + LAYOUT, noPath);
        }
        if (!Files.isDirectory(folder)) {
            throw new StartRefused("DAKA_RULES " + folder
                    + (Files.exists(folder) ? " is not a folder." : " does not exist.") + LAYOUT);
        }
        return folder;
    }

    private static String oneLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).replaceAll("\\s+", " ").strip();
    }
}
