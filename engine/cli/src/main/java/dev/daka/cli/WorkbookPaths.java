package dev.daka.cli;

import dev.daka.rules.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The workbooks that paths on the command line stand for. */
final class WorkbookPaths {
    private WorkbookPaths() {}

    /** Replaces each folder by its workbooks. Other paths stay, whether or not they exist. */
    static List<Path> expanded(List<Path> paths) throws BadInput {
        List<Path> workbooks = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                workbooks.addAll(in(path));
            } else {
                workbooks.add(path);
            }
        }
        return workbooks;
    }

    /** All of a folder, without what programs keep beside workbooks. */
    static List<Path> in(Path folder) throws BadInput {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> workbooks = files.filter(Rules::isWorkbook).sorted().toList();
            if (workbooks.isEmpty()) {
                throw new BadInput("noWorkbooks", folder);
            }
            return workbooks;
        } catch (IOException unreadable) {
            throw unreadable(folder);
        }
    }

    static InputStream open(Path file) throws BadInput {
        if (!Files.exists(file)) {
            throw new BadInput("notThere", file);
        }
        try {
            return Files.newInputStream(file);
        } catch (IOException unreadable) {
            throw unreadable(file);
        }
    }

    private static BadInput unreadable(Path path) {
        return new BadInput("unreadable", path);
    }
}
