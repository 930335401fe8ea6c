package dev.daka.core.workbook.read;

import dev.daka.core.declaration.Declarations;
import dev.daka.core.declaration.DeclarationsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The shipped declarations, read from the rules module beside this one. */
public final class TestDeclarations {
    private static final Path RULES = Path.of("..", "..", "rules");

    public static final Declarations DECLARATIONS = changed(Map.of());

    /** The folder of the shipped templates. */
    public static final Path TEMPLATES = RULES.resolve("templates");

    private TestDeclarations() {}

    /** The shipped declarations with changes to the text of some files. */
    public static Declarations changed(Map<String, UnaryOperator<String>> changes) {
        return DeclarationsReader.read(new DeclarationsReader.Files(
                file("vocabulary", "vocabulary.yaml", changes),
                file("vocabulary", "names.yaml", changes),
                file("actions", "actions.yaml", changes),
                List.of(file("calendars", "china.yaml", changes)),
                fileIfAny("currencies.yaml", changes),
                fileIfAny("budgets.yaml", changes)));
    }

    /** A change that leaves no text removes the file. */
    private static Optional<DeclarationsReader.File> fileIfAny(
            String name, Map<String, UnaryOperator<String>> changes) {
        return Optional.of(file(".", name, changes))
                .filter(file -> !file.content().isEmpty());
    }

    private static DeclarationsReader.File file(
            String folder, String name, Map<String, UnaryOperator<String>> changes) {
        try {
            String text = Files.readString(RULES.resolve(folder).resolve(name));
            return new DeclarationsReader.File(
                    name, changes.getOrDefault(name, UnaryOperator.identity()).apply(text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
