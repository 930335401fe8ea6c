package dev.daka.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Message files of core, and string literals of its code, for tests. */
public final class MessageFiles {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final String ZH = "_zh.properties";
    private static final Pattern LINE = Pattern.compile("([\\w.]+) = (.*)");
    private static final Pattern COMMENT = Pattern.compile("(?s:/\\*.*?\\*/)|(?m:^\\s*//.*$)");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

    public static final Bundle FINDINGS = new Bundle("dev/daka/core/finding/findings");

    private MessageFiles() {}

    /**
     * The message files of one package.
     *
     * @param name path without language, such as {@code dev/daka/core/finding/findings}
     */
    public record Bundle(String name) {
        /** The lines with texts of one language, in order. */
        public List<Text> texts(String language) throws IOException {
            return Files.readAllLines(RESOURCES.resolve(name + "_" + language + ".properties")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Bundle::text)
                    .toList();
        }

        private static Text text(String line) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new IllegalArgumentException("Not of the form 'key = text': " + line);
            }
            return new Text(parts.group(1), parts.group(2));
        }

        public List<String> keys() throws IOException {
            return texts("en").stream().map(Text::key).toList();
        }

        /** The package whose code uses the texts. */
        public Path sources() {
            return Path.of("src/main/java").resolve(name).getParent();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** One line of a file. */
    public record Text(String key, String text) {}

    public static List<Bundle> all() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.map(file -> RESOURCES.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(ZH))
                    .map(file -> new Bundle(file.substring(0, file.length() - ZH.length())))
                    .sorted((one, other) -> one.name.compareTo(other.name))
                    .toList();
        }
    }

    /** The Java files of one package, without its subpackages. */
    public static List<Path> sourcesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(MessageFiles::isJava).toList();
        }
    }

    /** The Java files of a folder and its subfolders. */
    public static List<Path> sourcesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(MessageFiles::isJava).toList();
        }
    }

    private static boolean isJava(Path file) {
        return file.toString().endsWith(".java");
    }

    /** The string literals in the Java files of one package, without comments. */
    public static Set<String> literalsIn(Path folder) throws IOException {
        Set<String> literals = new HashSet<>();
        for (Path source : sourcesOf(folder)) {
            literals.addAll(literalsOf(source));
        }
        return literals;
    }

    /** The string literals of one Java file, without comments. */
    public static Set<String> literalsOf(Path source) throws IOException {
        String code = COMMENT.matcher(Files.readString(source)).replaceAll("");
        return LITERAL.matcher(code).results().map(hit -> hit.group(1)).collect(Collectors.toSet());
    }
}
