package dev.daka.service;

import dev.daka.service.home.Home;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;

/** The service with the campaigns that are shipped, on a database of its own: what a newcomer starts. */
final class ShippedService {
    static final Environment ENVIRONMENT = start();

    private ShippedService() {}

    private static Environment start() {
        Map<String, Object> settings = TestService.settings("");
        settings.put("server.port", 0);
        settings.put(
                "daka.home",
                Home.open(TestDatabase.home().folder().resolve("shipped").toString())
                        .folder()
                        .toString());
        settings.put("spring.datasource.url", TestDatabase.another("shipped").url());
        return new SpringApplicationBuilder(Daka.class)
                .properties(settings)
                .run()
                .getEnvironment();
    }

    static String url() {
        return new Api(ENVIRONMENT).uri("").toString();
    }
}
