package dev.daka.service.faults;

import dev.daka.service.Api;
import dev.daka.service.TestDatabase;
import dev.daka.service.TestService;
import java.util.Map;
import org.springframework.core.env.Environment;

/** The service with the shipped campaigns and its own database, as a newcomer starts it. */
public final class ShippedService {
    public static final Environment ENVIRONMENT = start();

    private ShippedService() {}

    private static Environment start() {
        Map<String, Object> settings = TestService.settings("");
        settings.put(
                "daka.home", TestDatabase.home().folder().resolve("shipped").toString());
        settings.putAll(TestService.on(TestDatabase.another("shipped")));
        return TestService.start(settings).getEnvironment();
    }

    public static String url() {
        return new Api(ENVIRONMENT).uri("").toString();
    }
}
