package dev.daka.service.platform.datadir;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * Home folder with the data that outlives a run: {@code .daka}, or the folder that {@code DAKA_HOME} names.
 *
 * @param folder absolute path
 */
public record DataDir(Path folder) {
    /**
     * Creates the folder if it does not exist, and denies all other users access to it.
     *
     * @throws StartRefused if the folder cannot be created, read, written or closed to other users
     */
    public static DataDir open(String name) {
        Path folder;
        try {
            folder = Path.of(name).toAbsolutePath().normalize();
        } catch (InvalidPathException notAPath) {
            throw new StartRefused("DAKA_HOME is not the name of a folder: " + name, notAPath);
        }
        try {
            OwnerOnly.makeFolder(folder);
        } catch (FileAlreadyExistsException aFile) {
            throw new StartRefused(
                    folder + " is not a folder. Move it elsewhere, or set DAKA_HOME to another folder.", aFile);
        } catch (IOException denied) {
            throw new StartRefused(
                    "The folder " + folder
                            + " cannot be created. Check who owns the folder above it, or set DAKA_HOME.",
                    denied);
        }
        if (!Files.isReadable(folder) || !Files.isWritable(folder) || !Files.isExecutable(folder)) {
            throw new StartRefused(
                    "The folder " + folder + " cannot be read and written. Check who owns it, or set DAKA_HOME.");
        }
        DataDir home = new DataDir(folder);
        home.tighten();
        return home;
    }

    /**
     * Closes the folder to other users. If others could write into the folder of the PostgreSQL programs, the programs
     * are deleted, and unpacked again later.
     */
    private void tighten() {
        try {
            boolean others = Files.isDirectory(postgresPrograms(), LinkOption.NOFOLLOW_LINKS)
                    && !(OwnerOnly.isTrusted(folder) && OwnerOnly.isTrusted(postgresPrograms()));
            OwnerOnly.tighten(folder);
            if (others) {
                FileSystemUtils.deleteRecursively(postgresPrograms());
            }
        } catch (IOException denied) {
            throw new StartRefused(
                    "The folder " + folder + " cannot be closed to other users. Check who owns its files, or set"
                            + " DAKA_HOME to a folder of your own.",
                    denied);
        }
    }

    public Path postgresData() {
        return folder.resolve("pg");
    }

    /** Marker file; it exists once {@link #postgresData()} contains a complete database. */
    public Path postgresMade() {
        return folder.resolve("pg-made");
    }

    public Path postgresPrograms() {
        return folder.resolve("pg-programs");
    }

    public Path postgresPassword() {
        return folder.resolve("pg-password");
    }

    /** Output of the PostgreSQL programs since the last start. */
    public Path postgresOutput() {
        return folder.resolve("pg-output.log");
    }

    public Path firstRun() {
        return folder.resolve("first-run.txt");
    }

    public Path recordings() {
        return folder.resolve("recordings");
    }

    /** Uploaded files; each is deleted when its request ends. */
    public Path uploads() {
        return folder.resolve("uploads");
    }

    public Path startFailure() {
        return folder.resolve("start-failure.log");
    }

    Path lock() {
        return folder.resolve("lock");
    }
}
