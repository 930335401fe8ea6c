package dev.daka.bench.attack;

import dev.daka.bench.Report;
import dev.daka.bench.load.machine.Database;
import dev.daka.bench.load.machine.ServiceProcess;
import dev.daka.bench.load.machine.Started;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Attacks a service that it starts on this machine, and prints how the attack affects ordinary callers. */
public final class Attack {
    private static final Path RULES = Path.of("rules");
    private static final Path JAR = Path.of("engine", "service", "target", "daka.jar");
    private static final Path TARGET = Path.of("engine", "bench", "target", "attack");
    private static final Pattern TOKEN = Pattern.compile("XSRF-TOKEN=([^;]+)");
    private static final int SECONDS = 20;
    private static final int QUICK_SECONDS = 5;

    private final int seconds;
    private final ServiceProcess service;
    private final Path uploads;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Report report = new Report(System.out);

    private Attack(int seconds, ServiceProcess service, Path uploads) {
        this.seconds = seconds;
        this.service = service;
        this.uploads = uploads;
    }

    public static void main(String[] args) throws IOException {
        if (!List.of().equals(List.of(args)) && !List.of("--quick").equals(List.of(args))) {
            System.err.println("engine/bench/attack [--quick]");
            System.exit(2);
        }
        Files.createDirectories(TARGET);
        try (Started started = new Started()) {
            Path folder = Files.createTempDirectory(TARGET.toAbsolutePath(), "run-");
            started.start(() -> () -> delete(folder));
            Database server = started.start(() -> Database.start(folder, TARGET.resolve("programs")));
            server.create("attack");
            ServiceProcess service =
                    started.start(() -> ServiceProcess.start(JAR, folder, RULES, server.address("attack"), Map.of()));
            service.ready();
            new Attack(args.length == 0 ? SECONDS : QUICK_SECONDS, service, folder.resolve("home/uploads")).run();
        }
    }

    private void run() throws IOException {
        report.heading(List.of(
                "attack",
                "actions p50 ms",
                "p99 ms",
                "most ms",
                "liveness p50 ms",
                "p99 ms",
                "most ms",
                "answers",
                "errors",
                "heap MB",
                "threads",
                "files"));
        during(Kind.NONE, line -> {});
        for (Kind kind : Kind.ALL) {
            during(kind, this::print);
        }
        during(Kind.NONE, this::print);
    }

    private void print(List<String> line) {
        report.row(line);
    }

    private void during(Kind kind, Consumer<List<String>> line) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        BooleanSupplier goesOn = () -> System.nanoTime() < end;
        Pulse actions = new Pulse(service.address());
        Pulse liveness = new Pulse(service.address());
        List<Thread> threads = new ArrayList<>();
        kind.attackers(service.address(), token())
                .forEach(attacker -> threads.add(new Thread(() -> attacker.attack(goesOn))));
        threads.add(new Thread(() -> actions.act(goesOn)));
        threads.add(new Thread(() -> liveness.probe(goesOn)));
        threads.forEach(thread -> {
            thread.setDaemon(true);
            thread.start();
        });
        for (Thread thread : threads.subList(threads.size() - 2, threads.size())) {
            join(thread);
        }
        line.accept(line(kind, actions, liveness));
    }

    private List<String> line(Kind kind, Pulse actions, Pulse liveness) throws IOException {
        List<String> cells = new ArrayList<>(List.of(kind.title()));
        for (Pulse pulse : List.of(actions, liveness)) {
            for (double percentile : new double[] {50, 99, 100}) {
                cells.add(Report.digits(pulse.millisAt(percentile)));
            }
        }
        cells.add(String.valueOf(actions.count() + liveness.count()));
        cells.add(String.valueOf(actions.errors() + liveness.errors()));
        String metrics = get("/actuator/prometheus").body();
        cells.add(Report.digits(sum(metrics, "jvm_memory_used_bytes{area=\"heap\"") / (1 << 20)));
        cells.add(Report.digits(sum(metrics, "jvm_threads_live_threads")));
        try (Stream<Path> files = Files.list(uploads)) {
            cells.add(String.valueOf(files.count()));
        }
        return cells;
    }

    private static double sum(String metrics, String start) {
        return metrics.lines()
                .filter(line -> line.startsWith(start))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private String token() {
        String cookie =
                get("/admin/api/session").headers().firstValue("Set-Cookie").orElse("");
        Matcher token = TOKEN.matcher(cookie);
        return token.find() ? token.group(1) : "";
    }

    private HttpResponse<String> get(String path) {
        URI uri = URI.create("http://127.0.0.1:" + service.address().getPort() + path);
        try {
            return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path one : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
