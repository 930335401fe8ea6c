package dev.daka.service.webui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The service serves the UI at exactly the addresses that the UI has. */
class UiAddressesTest {
    private static final Path ROUTER = Path.of("../../admin-ui/src/app/router.tsx");
    private static final Pattern ROUTE = Pattern.compile("\\bpath: '/([^']*)'");

    @Test
    void everyRouteOfTheUiIsServed() throws IOException {
        List<String> routes = ROUTE.matcher(Files.readString(ROUTER))
                .results()
                .map(route -> route.group(1).replaceAll("\\$\\w+", "golden-week"))
                .toList();

        assertThat(routes).contains("", "login", "campaigns/golden-week");
        assertThat(routes).allMatch(WebUi.PAGES.asMatchPredicate());
        assertThat(List.of("nothing", "campaigns/a/b", "v1", "v1/actions", "admin/api", "index.htm", "campaigns2"))
                .noneMatch(WebUi.PAGES.asMatchPredicate());
    }
}
