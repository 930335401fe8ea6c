package dev.daka.service.platform.start;

import dev.daka.service.platform.datadir.DataDir;
import dev.daka.service.platform.datadir.OwnerOnlyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * File {@code first-run.txt} with the login, the demo key and a command that posts a first action. Only its owner can
 * read it.
 */
final class FirstRunFile {
    private static final String PASSWORD = "Password: ";
    private static final String KEY = "Demo key: ";

    private final Path path;

    FirstRunFile(DataDir home) {
        this.path = home.firstRun();
    }

    Path path() {
        return path;
    }

    Optional<String> password() throws IOException {
        return line(PASSWORD);
    }

    Optional<String> key() throws IOException {
        return line(KEY);
    }

    private Optional<String> line(String start) throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        return Files.readAllLines(path).stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst();
    }

    /** Writes the file and returns its text. */
    String write(String address, String username, String password, String key) throws IOException {
        String text = String.join(
                        "\n",
                        List.of(
                                "Address:  " + address,
                                "Login:    " + username,
                                PASSWORD + password,
                                KEY + key,
                                "",
                                "Post a first action:",
                                "",
                                curl(address, key)))
                + "\n";
        OwnerOnlyFile.write(path, text);
        return text;
    }

    /** Command that posts an action. Its id and its time are those of the moment when it runs. */
    static String curl(String address, String key) {
        return "curl -s " + address + "/v1/actions -H 'Authorization: Bearer " + key + "'"
                + " -H 'Content-Type: application/json'"
                + " -d '{\"actionId\":\"hello-'$(date +%s)'\",\"type\":\"signedIn\",\"memberId\":\"m-1\","
                + "\"occurredAt\":\"'$(date -u +%Y-%m-%dT%H:%M:%SZ)'\",\"channel\":\"app\"}'";
    }
}
