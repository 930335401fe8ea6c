package dev.daka.core.table;

import dev.daka.core.declaration.Declarations;
import dev.daka.core.declaration.DeclarationsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The declarations that operators really use, read from the rules module beside this one. */
public final class TestDeclarations {
    private static final Path RULES = Path.of("..", "..", "rules");

    public static final Declarations DECLARATIONS = read();

    private TestDeclarations() {}

    private static Declarations read() {
        return DeclarationsReader.read(new DeclarationsReader.Files(
                file("vocabulary", "vocabulary.yaml"),
                file("vocabulary", "names.yaml"),
                file("actions", "actions.yaml"),
                List.of(file("calendars", "china.yaml"))));
    }

    private static DeclarationsReader.File file(String folder, String name) {
        try {
            return new DeclarationsReader.File(
                    name, Files.readString(RULES.resolve(folder).resolve(name)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
