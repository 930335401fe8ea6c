package dev.daka.core.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs LibreOffice with its own profile, so that it does not affect a running one. */
public final class LibreOffice {
    private static final long PATIENCE_SECONDS = 300;

    private final Path folder;

    /** @param folder folder for the profile */
    public LibreOffice(Path folder) {
        this.folder = folder;
    }

    /** Opens each file and saves it in another format, such as {@code xlsx}. */
    public void convert(String form, List<Path> files, Path into) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("--convert-to", form, "--outdir", into.toString()));
        files.forEach(file -> arguments.add(file.toString()));
        run(arguments);
    }

    /** The version, such as {@code LibreOffice 7.4.7.2}. */
    public String version() throws IOException, InterruptedException {
        String[] words = run(List.of("--version")).strip().split(" ", -1);
        return words[0] + " " + words[1];
    }

    private String run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless"));
        command.addAll(arguments);
        Path output = folder.resolve("soffice.txt");
        Process soffice = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = soffice.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        soffice.descendants().forEach(ProcessHandle::destroyForcibly);
        soffice.destroyForcibly();
        assertThat(ended).as(Files.readString(output)).isTrue();
        return Files.readString(output);
    }
}
