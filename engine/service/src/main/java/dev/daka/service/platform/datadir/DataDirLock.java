package dev.daka.service.platform.datadir;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/** Locks the home folder for one process. The operating system releases the lock even if the process is killed. */
public final class DataDirLock implements AutoCloseable {
    private final FileChannel channel;

    private DataDirLock(FileChannel channel) {
        this.channel = channel;
    }

    public static DataDirLock on(DataDir home) {
        try {
            FileChannel channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new StartRefused("The folder " + home.folder()
                        + " is in use by another Daka. Stop that one first, or set DAKA_HOME to another folder.");
            }
            return new DataDirLock(channel);
        } catch (IOException denied) {
            throw new StartRefused(
                    "The folder " + home.folder() + " cannot be locked. Check who owns it, or set DAKA_HOME.", denied);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
