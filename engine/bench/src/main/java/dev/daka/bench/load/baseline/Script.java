package dev.daka.bench.load.baseline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The baseline's transaction as a pgbench script, one statement per line.
 *
 * @param settings   lines {@code \set name random(from, to)} that draw random values, in order
 * @param statements statements from BEGIN to COMMIT, without semicolons
 */
record Script(List<String> settings, List<String> statements) {
    static Script ofAction() {
        List<String> lines = resource("action.sql")
                .lines()
                .filter(line -> !line.startsWith("--") && !line.isBlank())
                .toList();
        return new Script(
                lines.stream().filter(line -> line.startsWith("\\set ")).toList(),
                lines.stream()
                        .filter(line -> !line.startsWith("\\"))
                        .map(line -> line.substring(0, line.lastIndexOf(';')))
                        .toList());
    }

    /** The statements that create and fill the tables. */
    static String tables(Map<String, String> variables) {
        String text = resource("tables.sql");
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            text = text.replace(":" + variable.getKey(), variable.getValue());
        }
        return text;
    }

    /** The script as a file for pgbench. */
    String text(Form form) {
        Stream<String> body = statements.stream().map(statement -> statement + ";");
        Stream<String> sent = form == Form.PIPELINE
                ? Stream.concat(Stream.concat(Stream.of("\\startpipeline"), body), Stream.of("\\endpipeline"))
                : body;
        return Stream.concat(settings.stream(), sent).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(Script.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
