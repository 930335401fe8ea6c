package dev.daka.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What Git passes to the command of a diff driver, see {@code GIT_EXTERNAL_DIFF} in git(1):
 * {@code path old-file old-hex old-mode new-file new-hex new-mode}, and two more for a file that was renamed. A side that is not
 * there is {@code /dev/null}.
 *
 * @param path   in the repository
 * @param before the content before; empty if the file was added
 * @param after  the content after; empty if the file was deleted
 * @param to     the new path of a renamed file
 */
record GitArguments(String path, Optional<Path> before, Optional<Path> after, Optional<String> to) {
    private static final int USUAL = 7;
    private static final int RENAMED = 9;
    private static final String NOTHING = "/dev/null";
    private static final Pattern MODE = Pattern.compile("[0-7]{6}|\\.");

    /** Empty if Git did not pass these. */
    static Optional<GitArguments> of(List<String> arguments) {
        boolean many = arguments.size() == USUAL || arguments.size() == RENAMED;
        if (!many || !isMode(arguments.get(3)) || !isMode(arguments.get(6))) {
            return Optional.empty();
        }
        return Optional.of(new GitArguments(
                arguments.get(0),
                file(arguments.get(1)),
                file(arguments.get(4)),
                arguments.size() == RENAMED ? Optional.of(arguments.get(7)) : Optional.empty()));
    }

    private static boolean isMode(String argument) {
        return MODE.matcher(argument).matches();
    }

    private static Optional<Path> file(String argument) {
        return argument.equals(NOTHING) ? Optional.empty() : Optional.of(Path.of(argument));
    }

    /** A line that names the file and says whether it was added, deleted or renamed. */
    String title(Language language) {
        if (before.isEmpty()) {
            return language.text("newFile", path);
        }
        if (after.isEmpty()) {
            return language.text("deletedFile", path);
        }
        return to.map(renamed -> path + " → " + renamed).orElse(path);
    }
}
