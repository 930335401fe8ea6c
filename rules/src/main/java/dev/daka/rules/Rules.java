package dev.daka.rules;

import dev.daka.core.declaration.Declarations;
import dev.daka.core.declaration.DeclarationsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The rules, read from files: the folders {@code vocabulary}, {@code actions}, {@code calendars} and {@code campaigns},
 * the optional folder {@code templates}, and the optional files {@code currencies.yaml} and {@code budgets.yaml}. All
 * files are read at once and closed.
 *
 * @param declarations declarations to which workbooks can refer
 * @param workbooks    files of the campaigns' workbooks, by file name
 * @param templates    files of the templates' workbooks, by file name
 */
public record Rules(Declarations declarations, List<WorkbookFile> workbooks, List<WorkbookFile> templates) {
    private static final String ON_CLASS_PATH = "/daka/vocabulary/vocabulary.yaml";
    private static final String WORKBOOK = ".xlsx";
    private static final String YAML = ".yaml";
    /** Excel creates such a file beside an open workbook; WPS starts its name with a dot. */
    private static final String LOCK_FILE = "~$";
    /** macOS stores a file's attributes in such a file on disks that cannot store them. */
    private static final String HIDDEN_FILE = ".";

    public Rules {
        workbooks = List.copyOf(workbooks);
        templates = List.copyOf(templates);
    }

    /**
     * The rules on the class path, which can be in a folder, a jar, or a jar within a jar.
     *
     * @throws IllegalStateException if they cannot be read
     */
    public static Rules shipped() {
        return onClassPath(Rules::in);
    }

    private static <T> T onClassPath(Function<Path, T> reading) {
        URL vocabulary = Objects.requireNonNull(
                Rules.class.getResource(ON_CLASS_PATH), "The class path does not hold " + ON_CLASS_PATH);
        try {
            URI uri = vocabulary.toURI();
            return uri.getScheme().equals("file") ? reading.apply(rootOf(Path.of(uri))) : inJar(uri, reading);
        } catch (URISyntaxException | IOException unreadable) {
            throw new IllegalStateException("The rules of the class path can't be read: " + vocabulary, unreadable);
        }
    }

    private static <T> T inJar(URI uri, Function<Path, T> reading) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
            return reading.apply(rootOf(jar.provider().getPath(uri)));
        } catch (FileSystemAlreadyExistsException open) {
            // The file system was already open. The code that opened it closes it.
            return reading.apply(rootOf(Path.of(uri)));
        }
    }

    private static Path rootOf(Path vocabulary) {
        return Objects.requireNonNull(
                Objects.requireNonNull(vocabulary.getParent()).getParent());
    }

    /**
     * The rules in a folder. If it has no folder {@code templates}, the templates are those on the class path.
     *
     * @throws UncheckedIOException if they cannot be read
     */
    public static Rules in(Path root) {
        try {
            Declarations declarations = DeclarationsReader.read(new DeclarationsReader.Files(
                    text(root.resolve("vocabulary").resolve("vocabulary.yaml")),
                    text(root.resolve("vocabulary").resolve("names.yaml")),
                    text(root.resolve("actions").resolve("actions.yaml")),
                    texts(root.resolve("calendars")),
                    textIfAny(root.resolve("currencies.yaml")),
                    textIfAny(root.resolve("budgets.yaml"))));
            return new Rules(
                    declarations,
                    workbooks(root.resolve("campaigns")),
                    templatesIn(root).or(() -> onClassPath(Rules::templatesIn)).orElse(List.of()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The rules in " + root + " can't be read", unreadable);
        }
    }

    private static Optional<List<WorkbookFile>> templatesIn(Path root) {
        Path folder = root.resolve("templates");
        try {
            return Files.isDirectory(folder) ? Optional.of(workbooks(folder)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The templates in " + folder + " can't be read", unreadable);
        }
    }

    private static DeclarationsReader.File text(Path file) throws IOException {
        return new DeclarationsReader.File(nameOf(file), Files.readString(file));
    }

    private static Optional<DeclarationsReader.File> textIfAny(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(text(file)) : Optional.empty();
    }

    private static List<DeclarationsReader.File> texts(Path folder) throws IOException {
        List<DeclarationsReader.File> texts = new ArrayList<>();
        for (Path file : files(folder, file -> isNamed(file, YAML))) {
            texts.add(text(file));
        }
        return texts;
    }

    private static List<WorkbookFile> workbooks(Path folder) throws IOException {
        List<WorkbookFile> workbooks = new ArrayList<>();
        for (Path file : files(folder, Rules::isWorkbook)) {
            workbooks.add(new WorkbookFile(nameOf(file), Files.readAllBytes(file)));
        }
        return workbooks;
    }

    private static List<Path> files(Path folder, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(wanted).sorted().toList();
        }
    }

    /** True if the name is that of a workbook, and not of a file that a program creates beside one. */
    public static boolean isWorkbook(Path file) {
        return isNamed(file, WORKBOOK);
    }

    private static boolean isNamed(Path file, String ending) {
        String name = nameOf(file);
        return name.toLowerCase(Locale.ROOT).endsWith(ending)
                && !name.startsWith(LOCK_FILE)
                && !name.startsWith(HIDDEN_FILE);
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
