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
 * Creates and checks folders that only their owner can access. They hold passwords, members' actions and the programs
 * that Daka runs. On file systems without POSIX permissions, such as on Windows, nothing is checked.
 */
public final class OwnerOnly {
    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> WRITE_BY_OTHERS =
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private OwnerOnly() {}

    /** Creates the folder with permissions 0700 if it does not exist. An existing folder is not changed. */
    public static Path makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            if (isPosix(folder)) {
                Files.setPosixFilePermissions(folder, OWNERS);
            }
        }
        return folder;
    }

    /**
     * True if the folder belongs to Daka's user, and neither group nor others can write into it. Follows a symbolic
     * link to the folder.
     */
    public static boolean isTrusted(Path folder) throws IOException {
        if (!isPosix(folder)) {
            return true;
        }
        UserPrincipal me = currentUser(folder);
        return Files.getOwner(folder).equals(me)
                && Files.getPosixFilePermissions(folder).stream().noneMatch(WRITE_BY_OTHERS::contains);
    }

    /**
     * Removes all permissions of group and others from the folder and everything in it. Symbolic links are not
     * followed.
     *
     * @throws StartRefused if the folder or anything in it belongs to another user
     */
    static void tighten(Path folder) throws IOException {
        if (!isPosix(folder)) {
            return;
        }
        UserPrincipal me = currentUser(folder);
        // The folder comes first, so that other users change nothing in it meanwhile.
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

    /**
     * User that owns new files of this process. The process's user name is not used, because a container's user may
     * have none.
     */
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
