package dev.daka.service;

import dev.daka.service.campaigns.RulesFolder;
import dev.daka.service.platform.database.DatabaseAddress;
import dev.daka.service.platform.database.EmbeddedServer;
import dev.daka.service.platform.database.ServerWatch;
import dev.daka.service.platform.datadir.DataDir;
import dev.daka.service.platform.datadir.DataDirLock;
import dev.daka.service.platform.datadir.StartRefused;
import dev.daka.service.platform.liveness.UncaughtFailures;
import dev.daka.service.platform.start.LogFormat;
import dev.daka.service.platform.start.Port;
import dev.daka.service.platform.start.StartArguments;
import dev.daka.service.platform.start.StartFailure;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/**
 * Starts the service: first the checks of settings, the home folder and the database, then Spring. If one of them fails, prints
 * one line that says why.
 */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class Daka {
    public static void main(String[] args) {
        try {
            start(args);
        } catch (StartRefused refused) {
            System.err.println("Daka does not start: " + refused.getMessage());
            System.exit(1);
        }
    }

    private static void start(String[] args) {
        StartArguments.refuseOthersThanSettings(args);
        Thread.setDefaultUncaughtExceptionHandler(new UncaughtFailures());
        LogFormat.refuseUnknown(setting("DAKA_LOG_FORMAT"));
        setting("DAKA_RULES").ifPresent(RulesFolder::refuseIncomplete);
        DataDir home = DataDir.open(setting("DAKA_HOME").orElse(".daka"));
        DataDirLock lock = DataDirLock.on(home);
        Port.of(setting("SERVER_PORT")).refuseTaken();
        SpringApplication application = new SpringApplication(Daka.class);
        Optional<String> outside = setting("DAKA_DATABASE_URL");
        if (outside.isPresent()) {
            DatabaseAddress service = reached(outside.get(), "DAKA_DATABASE_URL");
            if (service.isSuperuser()) {
                LoggerFactory.getLogger(Daka.class)
                        .warn("The user of DAKA_DATABASE_URL is a superuser. The service needs no such rights:"
                                + " engine/docs/database.md shows how to make a user for it");
            }
            DatabaseAddress owner = setting("DAKA_DATABASE_OWNER_URL")
                    .map(url -> reached(url, "DAKA_DATABASE_OWNER_URL"))
                    .orElse(service);
            application.setDefaultProperties(properties(home, service, owner));
        } else {
            EmbeddedServer server = EmbeddedServer.start(home);
            ServerWatch watch = ServerWatch.over(server);
            application.addInitializers(context -> context.getBeanFactory().registerSingleton("serverWatch", watch));
            // Runs after Spring has closed all beans that may still need the database.
            SpringApplication.getShutdownHandlers().add(() -> close(watch::close));
            application.setDefaultProperties(properties(home, server.address(), server.ownerAddress()));
        }
        SpringApplication.getShutdownHandlers().add(() -> close(lock::close));
        try {
            application.run(args);
        } catch (RuntimeException failure) {
            throw StartFailure.refusal(failure, home);
        }
    }

    private static DatabaseAddress reached(String url, String setting) {
        DatabaseAddress address = DatabaseAddress.parse(url, setting);
        address.reach(setting);
        return address;
    }

    private static Map<String, Object> properties(DataDir home, DatabaseAddress service, DatabaseAddress owner) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("daka.home", home.folder().toString());
        properties.putAll(service.properties("spring.datasource."));
        properties.putAll(owner.properties("daka.migrations."));
        return properties;
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    private static void close(Closeable part) {
        try {
            part.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
