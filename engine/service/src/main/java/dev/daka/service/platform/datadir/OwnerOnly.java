package dev.daka.service.platform.datadir;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.Set;

/**
 * Folders that only their owner can enter. They hold passwords, members' actions and the programs that Daka runs. Where a file
 * system has no POSIX permissions, such as on Windows, nothing is checked.
 */
public final class OwnerOnly {
    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> WRITE_BY_OTHERS =
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private OwnerOnly() {}

    /** Makes the folder, if there is none, with the permissions 0700. */
    public static Path makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            if (isPosix(folder)) {
                Files.setPosixFilePermissions(folder, OWNERS);
            }
        }
        return folder;
    }

    /** True if nobody else could have written into the folder since it was made. Follows a link to the folder. */
    public static boolean isTrusted(Path folder) throws IOException {
        if (!isPosix(folder)) {
            return true;
        }
        UserPrincipal me = currentUser(folder);
        return Files.getOwner(folder).equals(me)
                && Files.getPosixFilePermissions(folder).stream().noneMatch(WRITE_BY_OTHERS::contains);
    }

    /**
     * Takes all rights from group and others, in the folder and all that is in it. Links are not followed.
     *
     * @throws StartRefused if the folder, or anything in it, belongs to another user
     */
    static void tighten(Path folder) throws IOException {
        if (!isPosix(folder)) {
            return;
        }
        UserPrincipal me = currentUser(folder);
        // First the folder, so that nothing in it changes meanwhile.
        refuseOther(folder, Files.getOwner(folder), me);
        tightenOne(folder);
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
                return path.equals(folder) ? FileVisitResult.CONTINUE : visit(path);
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                return visit(path);
            }

            private FileVisitResult visit(Path path) throws IOException {
                try {
                    refuseOther(path, Files.getOwner(path, LinkOption.NOFOLLOW_LINKS), me);
                    if (!Files.isSymbolicLink(path)) {
                        tightenOne(path);
                    }
                } catch (NoSuchFileException goneMeanwhile) {
                    return FileVisitResult.CONTINUE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    private static void refuseOther(Path path, UserPrincipal owner, UserPrincipal me) {
        if (!owner.equals(me)) {
            throw new StartRefused(path + " belongs to the user " + owner.getName() + ", and Daka runs as "
                    + me.getName() + ". Start Daka as " + owner.getName()
                    + ", or set DAKA_HOME to a folder of your own.");
        }
    }

    private static void tightenOne(Path path) throws IOException {
        Set<PosixFilePermission> now = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
        if (!OWNERS.containsAll(now)) {
            EnumSet<PosixFilePermission> kept = EnumSet.copyOf(now);
            kept.retainAll(OWNERS);
            Files.setPosixFilePermissions(path, kept);
        }
    }

    /** The user that this process's files get. A name would not tell: a container's user may have none. */
    private static UserPrincipal currentUser(Path folder) throws IOException {
        Path probe = Files.createTempFile(folder, "owner-", null);
        try {
            return Files.getOwner(probe);
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    static boolean isPosix(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
