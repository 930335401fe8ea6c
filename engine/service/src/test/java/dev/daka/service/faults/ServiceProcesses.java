package dev.daka.service.faults;

import dev.daka.service.Api;
import dev.daka.service.AtOnce;
import dev.daka.service.Ledgers;
import dev.daka.service.TestDatabase;
import dev.daka.service.TestService;
import dev.daka.service.platform.database.DatabaseAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Processes of the service on their own database. Each can be killed and started again. */
public final class ServiceProcesses implements AutoCloseable {
    private final Map<String, String> environment;
    private final Ledgers ledgers;
    private final List<Place> places;

    private ServiceProcesses(Map<String, String> environment, Ledgers ledgers, List<Place> places) {
        this.environment = environment;
        this.ledgers = ledgers;
        this.places = places;
    }

    /** One process at a time. */
    private static final class Place {
        private final Path home;
        private volatile CompletableFuture<DakaProcess> process = new CompletableFuture<>();
        private volatile CompletableFuture<Api> api = new CompletableFuture<>();

        Place(Path home) {
            this.home = home;
        }

        void start(Map<String, String> environment) {
            DakaProcess started = DakaProcess.start(home, environment);
            process.complete(started);
            try {
                String address = started.address();
                api.complete(new Api(() -> address));
            } catch (RuntimeException | Error failure) {
                // Wakes up callers, because no further process starts.
                api.completeExceptionally(failure);
                throw failure;
            }
        }

        void kill() {
            DakaProcess running = process.join();
            // A caller that loses its connection then waits for the next process.
            api = new CompletableFuture<>();
            process = new CompletableFuture<>();
            running.kill();
        }
    }

    /**
     * Starts the processes at the same time. The database, which is created anew, and their data folders have this
     * name.
     */
    static ServiceProcesses start(String name, int count, Path rules) {
        DatabaseAddress database = TestDatabase.another(name);
        Map<String, String> environment = new HashMap<>();
        environment.put("DAKA_DATABASE_URL", withCredentials(TestDatabase.ofService(database)));
        environment.put("DAKA_DATABASE_OWNER_URL", withCredentials(database));
        environment.put("DAKA_RULES", rules.toAbsolutePath().toString());
        environment.put("DAKA_DEMO_KEY", Api.KEY);
        environment.put("DAKA_ADMIN_PASSWORD", TestService.PASSWORD);
        // All tests of a JVM share the 50 connections of the server.
        environment.put("SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE", "6");
        List<Place> places = IntStream.range(0, count)
                .mapToObj(place ->
                        new Place(TestDatabase.home().folder().resolve(name).resolve(String.valueOf(place))))
                .toList();
        ServiceProcesses processes = new ServiceProcesses(environment, ledgers(database), places);
        try {
            AtOnce.run(count, place -> {
                processes.start(place);
                return place;
            });
        } catch (RuntimeException | Error failure) {
            processes.close();
            throw failure;
        }
        return processes;
    }

    private static String withCredentials(DatabaseAddress database) {
        return database.url()
                .replace("jdbc:postgresql://", "postgresql://" + database.username() + ':' + database.password() + '@');
    }

    private static Ledgers ledgers(DatabaseAddress database) {
        return new Ledgers(JdbcClient.create(new DriverManagerDataSource(
                database.url(),
                Objects.requireNonNull(database.username()),
                Objects.requireNonNull(database.password()))));
    }

    /** The ledger of the processes. */
    public Ledgers ledgers() {
        return ledgers;
    }

    int count() {
        return places.size();
    }

    /**
     * The address for the next request: the process whose turn it is, or the next one that runs. If none runs, waits
     * for one to start.
     */
    public Api at(int turn) {
        return Stream.iterate(turn, next -> next + 1)
                .limit(places.size())
                .map(next -> places.get(next % places.size()).api)
                .filter(CompletableFuture::isDone)
                .findFirst()
                .orElseGet(() -> places.get(turn % places.size()).api)
                .join();
    }

    /** Kills the process, like a power failure. */
    void kill(int place) {
        places.get(place).kill();
    }

    void start(int place) {
        places.get(place).start(environment);
    }

    @Override
    public void close() {
        places.stream()
                .map(place -> place.process)
                .filter(CompletableFuture::isDone)
                .forEach(process -> process.join().close());
    }
}
