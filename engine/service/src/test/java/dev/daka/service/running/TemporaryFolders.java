package dev.daka.service.running;

import dev.daka.service.home.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/** Folders that are gone when the tests are over. */
final class TemporaryFolders {
    private TemporaryFolders() {}

    static Home home() {
        return Home.open(make().toString());
    }

    static Path make() {
        try {
            Path folder = Files.createTempDirectory("daka-test-");
            SpringApplication.getShutdownHandlers().add(() -> delete(folder));
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
