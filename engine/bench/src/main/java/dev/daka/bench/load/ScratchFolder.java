package dev.daka.bench.load;

import dev.daka.bench.load.machine.Started;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folder for all files of one run, on the same disk as the programs. It is deleted when the run ends. */
final class ScratchFolder implements Started.Part {
    private final Path path;

    ScratchFolder(Path parent) {
        try {
            path = Files.createTempDirectory(parent.toAbsolutePath(), "run-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void stop() {
        try (Stream<Path> inside = Files.walk(path)) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path one : deepestFirst) {
                Files.deleteIfExists(one);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
