package dev.daka.service.home;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that keeps what outlives a run: {@code .daka}, or what {@code DAKA_HOME} names.
 *
 * @param folder absolute
 */
public record Home(Path folder) {
    /** Makes the folder where there is none, for its owner only. */
    public static Home open(String name) {
        Path folder;
        try {
            folder = Path.of(name).toAbsolutePath().normalize();
        } catch (InvalidPathException notAPath) {
            throw new StartRefused("DAKA_HOME is not the name of a folder: " + name, notAPath);
        }
        try {
            makeFolder(folder);
        } catch (FileAlreadyExistsException aFile) {
            throw new StartRefused(
                    folder + " is not a folder. Move it away, or set DAKA_HOME to another folder.", aFile);
        } catch (IOException denied) {
            throw new StartRefused(
                    "The folder " + folder + " cannot be made. Check who owns the folder above it, or set DAKA_HOME.",
                    denied);
        }
        if (!Files.isReadable(folder) || !Files.isWritable(folder) || !Files.isExecutable(folder)) {
            throw new StartRefused(
                    "The folder " + folder + " cannot be read and written. Check who owns it, or set DAKA_HOME.");
        }
        return new Home(folder);
    }

    private static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    public Path postgresData() {
        return folder.resolve("pg");
    }

    /** Is there when the data's folder holds a whole database. */
    public Path postgresMade() {
        return folder.resolve("pg-made");
    }

    public Path postgresPrograms() {
        return folder.resolve("pg-programs");
    }

    public Path postgresPassword() {
        return folder.resolve("pg-password");
    }

    public Path firstRun() {
        return folder.resolve("first-run.txt");
    }

    public Path recordings() {
        return folder.resolve("recordings");
    }

    public Path startFailure() {
        return folder.resolve("start-failure.log");
    }

    Path lock() {
        return folder.resolve("lock");
    }
}
