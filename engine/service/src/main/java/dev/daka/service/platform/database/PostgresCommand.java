package dev.daka.service.platform.database;

import dev.daka.service.platform.datadir.DataDir;
import dev.daka.service.platform.datadir.OwnerOnlyFile;
import dev.daka.service.platform.datadir.StartRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's programs. They refuse to run as root. If Daka runs as root, they run in a separate user namespace,
 * in which they have only root's rights to files.
 *
 * @param prefix words before each command; empty unless Daka runs as root
 */
record PostgresCommand(DataDir home, Path programs, List<String> prefix) {
    private static final String NO_NAMESPACE =
            "PostgreSQL refuses to run as root, and root gets no user namespace here (unshare -U fails). Start Daka as a"
                    + " normal user, or set DAKA_DATABASE_URL to a PostgreSQL of your own.";
    private static final long LONGEST_SECONDS = 900;

    static PostgresCommand in(DataDir home) throws IOException {
        OwnerOnlyFile.write(home.postgresOutput(), "");
        List<String> prefix = isRoot(home) ? List.of("unshare", "-U") : List.of();
        if (!prefix.isEmpty() && !canUnshare(home)) {
            throw new StartRefused(NO_NAMESPACE);
        }
        return new PostgresCommand(home, PostgresPrograms.in(home.postgresPrograms()), prefix);
    }

    /** True if Daka runs as root: a file that it has just written belongs to user id 0. */
    private static boolean isRoot(DataDir home) throws IOException {
        return home.folder().getFileSystem().supportedFileAttributeViews().contains("unix")
                && System.getProperty("os.name").equals("Linux")
                && Files.getAttribute(home.postgresOutput(), "unix:uid").equals(0);
    }

    private static boolean canUnshare(DataDir home) {
        try {
            return exitCode(home, List.of("unshare", "-U", "true")) == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    /** Runs a program and returns its exit code. Its output is in {@link DataDir#postgresOutput()}. */
    int run(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return exitCode(home, command);
    }

    private static int exitCode(DataDir home, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.postgresOutput().toFile()));
        // StartFault matches PostgreSQL's English messages.
        builder.environment().put("LC_MESSAGES", "C");
        builder.environment().remove("LC_ALL");
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            if (process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            throw new IOException(command + " does not end");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stop);
        } finally {
            process.destroy();
        }
    }

    /** Output of the programs and the server since the start. */
    String output() throws IOException {
        return Files.readString(home.postgresOutput(), StandardCharsets.ISO_8859_1);
    }
}
