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
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The rules as files: folders {@code vocabulary}, {@code actions}, {@code calendars} and {@code campaigns}. The folder
 * {@code templates} and the files {@code currencies.yaml} and {@code budgets.yaml} may be missing. All of it is read at
 * once, so that nothing is left open.
 *
 * @param declarations what workbooks may refer to
 * @param workbooks    the campaigns, by file name
 * @param templates    the workbooks to begin a campaign with, by file name
 */
public record Rules(Declarations declarations, List<WorkbookFile> workbooks, List<WorkbookFile> templates) {
    private static final String ON_CLASS_PATH = "/daka/vocabulary/vocabulary.yaml";
    private static final String WORKBOOK = ".xlsx";
    private static final String YAML = ".yaml";
    /** Excel keeps such a file beside a workbook that is open; WPS begins it with a dot. */
    private static final String LOCK_FILE = "~$";
    /** macOS keeps a file's attributes in such a file where the disk has no place for them. */
    private static final String HIDDEN_FILE = ".";

    public Rules {
        workbooks = List.copyOf(workbooks);
        templates = List.copyOf(templates);
    }

    /** The rules of the class path, from a folder, a jar, or a jar in a jar. */
    public static Rules shipped() {
        URL vocabulary = Objects.requireNonNull(
                Rules.class.getResource(ON_CLASS_PATH), "The class path does not hold " + ON_CLASS_PATH);
        try {
            URI uri = vocabulary.toURI();
            if (uri.getScheme().equals("file")) {
                return in(rootOf(Path.of(uri)));
            }
            return inJar(uri);
        } catch (URISyntaxException | IOException unreadable) {
            throw new IllegalStateException("The rules of the class path can't be read: " + vocabulary, unreadable);
        }
    }

    private static Rules inJar(URI uri) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
            return in(rootOf(jar.provider().getPath(uri)));
        } catch (FileSystemAlreadyExistsException open) {
            // Somebody else opened it and will close it.
            return in(rootOf(Path.of(uri)));
        }
    }

    private static Path rootOf(Path vocabulary) {
        return Objects.requireNonNull(
                Objects.requireNonNull(vocabulary.getParent()).getParent());
    }

    /** The rules of a folder. */
    public static Rules in(Path root) {
        try {
            Declarations declarations = DeclarationsReader.read(new DeclarationsReader.Files(
                    text(root.resolve("vocabulary").resolve("vocabulary.yaml")),
                    text(root.resolve("vocabulary").resolve("names.yaml")),
                    text(root.resolve("actions").resolve("actions.yaml")),
                    texts(root.resolve("calendars")),
                    textIfAny(root.resolve("currencies.yaml")),
                    textIfAny(root.resolve("budgets.yaml"))));
            Path templates = root.resolve("templates");
            return new Rules(
                    declarations,
                    workbooks(root.resolve("campaigns")),
                    Files.isDirectory(templates) ? workbooks(templates) : List.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The rules in " + root + " can't be read", unreadable);
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

    /** Whether the file is a workbook by its name, and not what a program keeps beside one. */
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
