package dev.daka.service.platform.database;

import dev.daka.service.platform.datadir.OwnerOnly;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Unpacks the PostgreSQL programs that come with Daka. */
final class PostgresPrograms {
    private PostgresPrograms() {}

    /** Returns the folder that contains {@code bin}. Unpacks the programs first if they are not there yet. */
    static Path in(Path folder) throws IOException {
        try (InputStream archive = PostgresPrograms.class.getResourceAsStream("/" + archiveName())) {
            if (archive == null) {
                throw new IOException("This Daka comes without the PostgreSQL programs " + archiveName());
            }
            return unpacked(archive.readAllBytes(), folder);
        }
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean arm = List.of("aarch64", "arm64").contains(System.getProperty("os.arch"));
        if (system.startsWith("windows")) {
            return "postgres-windows-x86_64.txz";
        }
        return "postgres-" + (system.startsWith("mac") ? "darwin" : "linux") + (arm ? "-arm_64.txz" : "-x86_64.txz");
    }

    /**
     * Unpacks into a temporary folder and renames it at the end. If the start is killed while unpacking, a later start
     * does not use the incomplete folder.
     */
    static Path unpacked(byte[] archive, Path folder) throws IOException {
        OwnerOnly.makeFolder(folder);
        Path place = folder.resolve("postgres-" + digest(archive));
        if (Files.isDirectory(place) && OwnerOnly.isTrusted(folder) && OwnerOnly.isTrusted(place)) {
            return place;
        }
        try (Stream<Path> others = Files.list(folder)) {
            for (Path other : others.toList()) {
                FileSystemUtils.deleteRecursively(other);
            }
        }
        Path aside = Files.createTempDirectory(folder, "unpacking-");
        unpack(archive, aside);
        return Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String digest(byte[] archive) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static void unpack(byte[] archive, Path folder) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = inside(folder, folder.resolve(entry.getName()));
                makeFolders(folder, folder.relativize(path).getParent());
                if (entry.isDirectory()) {
                    makeFolders(folder, folder.relativize(path));
                } else if (entry.isSymbolicLink()) {
                    inside(folder, path.resolveSibling(entry.getLinkName()));
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    // The archive names the file from its root, a symbolic link from the link's own folder.
                    Files.createLink(path, inside(folder, folder.resolve(entry.getLinkName())));
                } else {
                    Files.copy(tar, path);
                    permit(path, (entry.getMode() & 0100) != 0);
                }
            }
        }
    }

    private static Path inside(Path folder, Path named) throws IOException {
        Path path = named.normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("The archive leads out of its folder: " + folder.relativize(named));
        }
        return path;
    }

    /**
     * Creates the folder and its parents.
     *
     * @param folder path relative to {@code root}; null is the root itself
     */
    private static void makeFolders(Path root, @Nullable Path folder) throws IOException {
        if (folder != null) {
            makeFolders(root, folder.getParent());
            OwnerOnly.makeFolder(root.resolve(folder));
        }
    }

    private static void permit(Path file, boolean program) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwx------" : "rw-------"));
        }
    }
}
