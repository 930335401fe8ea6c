package dev.daka.bench.load;

import dev.daka.bench.Report;
import dev.daka.bench.load.baseline.Baseline;
import dev.daka.bench.load.baseline.Form;
import dev.daka.bench.load.client.Measured;
import dev.daka.bench.load.machine.Counters;
import dev.daka.bench.load.machine.CpuTimes;
import dev.daka.bench.load.machine.Database;
import dev.daka.bench.load.machine.ServiceProcess;
import dev.daka.bench.load.machine.Started;
import dev.daka.bench.load.traffic.LoadedRules;
import dev.daka.bench.load.traffic.Tally;
import dev.daka.bench.load.traffic.Tally.RequestHead;
import dev.daka.bench.load.traffic.Traffic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts the service on a PostgreSQL of its own for each case, measures it, measures one transaction per action beside it, and
 * prints what came of it. What goes on meanwhile goes to the error stream.
 */
public final class Load {
    private static final Path RULES = Path.of("rules");
    private static final Path JAR = Path.of("engine", "service", "target", "daka.jar");
    private static final Path TARGET = Path.of("engine", "bench", "target", "load");
    private static final long SEED = 20_261_122L;
    /** Of 100 actions, how many must spend from a budget that is called hot; 94 are purchases. */
    private static final double HOT_PERCENT = 85;

    /** What an answer takes where no case was measured that could tell. */
    private static final int USUAL_RESPONSE_BYTES = 900;

    private final LoadPlan plan;
    private final Path folder;
    private final Started started;
    private final Database server;
    private final Map<LoadCase, Series> cases = new EnumMap<>(LoadCase.class);
    private int responseBytes = USUAL_RESPONSE_BYTES;

    private Load(LoadPlan plan, Path folder, Started started) {
        this.plan = plan;
        this.folder = folder;
        this.started = started;
        this.server = started.start(() -> Database.start(folder, TARGET.resolve("programs")));
    }

    public static void main(String[] args) throws IOException {
        LoadPlan plan;
        try {
            plan = LoadPlan.of(List.of(args));
        } catch (IllegalArgumentException unknown) {
            System.err.println(unknown.getMessage());
            System.exit(2);
            return;
        }
        Files.createDirectories(TARGET);
        boolean right;
        try (Started started = new Started()) {
            Path folder = started.start(() -> new ScratchFolder(TARGET)).path();
            right = new Load(plan, folder, started).run();
        }
        System.exit(right ? 0 : 1);
    }

    /** False where a ledger does not hold what the answers said. */
    private boolean run() throws IOException {
        LoadReport report = new LoadReport(new Report(System.out));
        report.describe(plan, server.settings(), DiskSync.measure(folder));
        for (LoadCase one : plan.cases()) {
            cases.put(one, measure(one));
        }
        List<Series> baselines = plan.baseline() ? baselines() : List.of();
        report.print(cases, baselines);
        return cases.values().stream().allMatch(series -> series.complaint().isEmpty())
                && baselines.stream().allMatch(series -> series.complaint().isEmpty());
    }

    private Series measure(LoadCase one) throws IOException {
        note(one.title());
        Path home = Files.createDirectory(folder.resolve(one.name().toLowerCase(Locale.ROOT)));
        LoadedRules rules = LoadedRules.of(one.size(), one.hot(), RULES, LocalDate.now(ZoneOffset.UTC));
        rules.write(home.resolve("rules"), RULES);
        String database = one.name().toLowerCase(Locale.ROOT);
        server.create(database);
        ServiceProcess service =
                started.start(() -> ServiceProcess.start(JAR, home, home.resolve("rules"), server.address(database)));
        service.ready();
        note("  process " + service.pid());
        Traffic traffic = new Traffic(SEED, plan.members(), Instant.now());
        RequestHead head = new RequestHead("127.0.0.1", ServiceProcess.KEY);
        Tally tally = new Tally(traffic, head, rules);
        CaseRun run = new CaseRun(plan, service, server, Load::note);
        run.introduce(traffic, head);
        Map<String, Long> before = server.written(database);
        run.warmUp(tally);
        List<Stretch> closed = run.closed(tally);
        List<Stretch> open = run.open(tally, plan.ratesAt(Series.best(closed).perSecond()));
        started.stop(service);
        responseBytes = tally.averageBytes();
        String complaint = complaint(one, rules, database, tally);
        Map<String, Double> written = perDecision(before, server.written(database), tally.acknowledged());
        server.drop(database);
        return new Series(one.title(), closed, open, written, tally.percentSpending(), tally.refusals(), complaint);
    }

    private String complaint(LoadCase one, LoadedRules rules, String database, Tally tally) {
        String booked = new Booked(server, database).complaint(tally, rules.budgets());
        String spent = one.hot() && tally.percentSpending() < HOT_PERCENT
                ? "the hot budget was spent from by %.0f %% of the actions only".formatted(tally.percentSpending())
                : "";
        return Stream.of(booked, spent).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
    }

    private static Map<String, Double> perDecision(Map<String, Long> before, Map<String, Long> after, long decisions) {
        Map<String, Double> rows = new TreeMap<>();
        after.forEach((table, count) ->
                rows.put(table, (double) (count - before.getOrDefault(table, 0L)) / Math.max(1, decisions)));
        return rows;
    }

    private List<Series> baselines() {
        List<Series> all = new ArrayList<>();
        for (boolean hot : List.of(false, true)) {
            for (Form form : Form.values()) {
                Baseline baseline = Baseline.prepare(server, folder, started, plan.members(), hot, responseBytes);
                if (baseline.can(form)) {
                    all.add(measure(baseline, form, hot));
                }
            }
        }
        return all;
    }

    private Series measure(Baseline baseline, Form form, boolean hot) {
        String title = baseline.title() + ", " + form.title() + ", " + (hot ? "hot budget" : "spread");
        note(title);
        Map<String, Long> prepared = baseline.written();
        List<Stretch> closed = new ArrayList<>();
        for (int clients : plan.clients()) {
            CpuTimes before = baseline.cpu();
            closed.add(stretch(
                    clients,
                    baseline.closed(form, clients, plan.seconds()),
                    baseline.cpu().since(before)));
        }
        Stretch best = Series.best(closed);
        List<Stretch> open = new ArrayList<>();
        for (double rate : plan.ratesAt(best.perSecond())) {
            CpuTimes before = baseline.cpu();
            open.add(stretch(
                    rate,
                    baseline.open(form, (int) best.load(), plan.seconds(), rate),
                    baseline.cpu().since(before)));
        }
        long transactions = count(closed) + count(open);
        Map<String, Double> written = perDecision(prepared, baseline.written(), transactions);
        return new Series(title, closed, open, written, hot ? 100 : 0, "", baseline.complaint(transactions));
    }

    private static long count(List<Stretch> stretches) {
        return stretches.stream()
                .mapToLong(stretch -> stretch.measured().inTime())
                .sum();
    }

    private static Stretch stretch(double load, Measured measured, CpuTimes cpu) {
        note("  %,.0f: %,.0f/s, p50 %.2f ms, p99 %.2f ms"
                .formatted(load, measured.perSecond(), measured.millisAt(50), measured.millisAt(99)));
        return new Stretch(load, measured, cpu, new Counters(Map.of()));
    }

    private static void note(String line) {
        System.err.println(line);
    }
}
