package dev.daka.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the commands on a service's data have in common: where the service is, and who asks. */
final class ServiceOptions {
    private static final String ADDRESS = "Address:";
    private static final String LOGIN = "Login:";
    private static final String PASSWORD = "Password:";

    @Option(names = "--url", paramLabel = "URL", defaultValue = "${env:DAKA_URL}")
    private @Nullable String url;

    @Option(names = "--username", paramLabel = "NAME", defaultValue = "${env:DAKA_ADMIN_USERNAME}")
    private @Nullable String username;

    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            defaultValue = "${env:DAKA_ADMIN_PASSWORD}",
            interactive = true,
            arity = "0..1")
    private @Nullable String password;

    @Option(names = "--home", paramLabel = "DIR", defaultValue = "${env:DAKA_HOME:-.daka}")
    private Path home = Path.of(".daka");

    @Option(names = "--lang", paramLabel = "zh|en")
    private Language language = Language.ofMachine();

    Language language() {
        return language;
    }

    /** The service, with an operator logged in. */
    AdminApi logIn() throws BadInput {
        List<String> firstRun = firstRun();
        AdminApi api = new AdminApi(address(required(url, ADDRESS, "--url", firstRun)), language);
        api.logIn(
                required(username, LOGIN, "--username", firstRun),
                required(password, PASSWORD, "--password", firstRun));
        return api;
    }

    private static URI address(String text) throws BadInput {
        String whole = text.contains("://") ? text : "http://" + text;
        try {
            URI address = URI.create(whole.endsWith("/") ? whole : whole + "/");
            if (address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // It is refused below, as one without a host is.
        }
        throw new BadInput("notAnAddress", text);
    }

    private List<String> firstRun() {
        try {
            return Files.readAllLines(home.resolve("first-run.txt"));
        } catch (IOException notThere) {
            return List.of();
        }
    }

    /** What an option says, or else a line of the first-run file. */
    private String required(@Nullable String said, String start, String option, List<String> firstRun) throws BadInput {
        if (said != null && !said.isEmpty()) {
            return said;
        }
        return firstRun.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst()
                .orElseThrow(() -> new BadInput("noFirstRun", home.resolve("first-run.txt"), option));
    }
}
