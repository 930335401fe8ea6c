package dev.daka.bench.load.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The service as shipped, {@code java -jar daka.jar}, in its own process. It inherits this process's environment
 * variables.
 */
public final class ServiceProcess implements Started.Part {
    /** The application key. It is used for this run only, and the database is deleted afterwards. */
    public static final String KEY = "key-of-the-load-command";

    /** The password of the user {@code operator}, for this run only. */
    public static final String PASSWORD = "password-of-the-load-command";

    private static final String HOME = "home";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final int port;
    private final Path log;
    private final HttpClient http = HttpClient.newHttpClient();

    private ServiceProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /**
     * Starts the service on a free port, with an empty home in {@code folder}.
     *
     * @param settings environment variables by name; variables that are already set in the environment keep their
     *                 values
     */
    public static ServiceProcess start(
            Path jar, Path folder, Path rules, String databaseUrl, Map<String, String> settings) {
        Path log = folder.resolve("service.log");
        try {
            int port = freePort();
            ProcessBuilder builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-jar",
                    jar.toAbsolutePath().toString());
            settings.forEach(builder.environment()::putIfAbsent);
            builder.environment().put("DAKA_HOME", folder.resolve(HOME).toString());
            builder.environment().put("DAKA_RULES", rules.toAbsolutePath().toString());
            builder.environment().put("DAKA_DATABASE_URL", databaseUrl);
            builder.environment().put("DAKA_DEMO_KEY", KEY);
            builder.environment().put("DAKA_ADMIN_PASSWORD", PASSWORD);
            builder.environment().put("SERVER_PORT", String.valueOf(port));
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new ServiceProcess(process, port, log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /**
     * Waits until the service is ready.
     *
     * @throws IllegalStateException with the service's output, if the service ends or is not ready within 2 minutes
     */
    public ServiceProcess ready() {
        long start = System.nanoTime();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException("The service did not start:\n" + said());
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        return this;
    }

    private boolean isReady() {
        try {
            return get("/actuator/health/readiness").status == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private record Text(int status, String body) {}

    private Text get(String path) {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    BodyHandlers.ofString());
            return new Text(answer.statusCode(), answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }

    private String said() {
        Path details = log.resolveSibling(HOME).resolve("start-failure.log");
        try {
            return Files.readString(log) + (Files.exists(details) ? Files.readString(details) : "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Reads the service's counters from its Prometheus endpoint. */
    public Counters counters() {
        return Counters.in(get("/actuator/prometheus").body);
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    public long pid() {
        return process.pid();
    }

    /**
     * Stops the service gracefully, as a service manager does, so that it gives back its leases. Kills it after 30
     * seconds.
     */
    @Override
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }
}
