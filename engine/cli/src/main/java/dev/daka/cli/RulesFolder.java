package dev.daka.cli;

import dev.daka.core.vocabulary.UnusableDeclaration;
import dev.daka.rules.Rules;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What workbooks may refer to, and the campaigns, out of a folder laid out like {@code rules/}. */
final class RulesFolder {
    private RulesFolder() {}

    /** @param folder null for what is shipped */
    static Rules of(@Nullable Path folder) throws BadInput {
        if (folder == null) {
            return Rules.shipped();
        }
        try {
            return Rules.in(folder);
        } catch (UncheckedIOException | UnusableDeclaration | IllegalArgumentException unreadable) {
            throw new BadInput("unreadableRules", folder, String.valueOf(unreadable.getMessage()));
        }
    }
}
