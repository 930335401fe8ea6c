package dev.daka.bench.load;

import dev.daka.bench.load.Preparation.StateSizes;
import dev.daka.bench.load.client.Requests;
import dev.daka.bench.load.machine.Database;
import dev.daka.bench.load.machine.ServiceProcess;
import dev.daka.bench.load.machine.Started;
import dev.daka.bench.load.traffic.BatchPosts;
import dev.daka.bench.load.traffic.History;
import dev.daka.bench.load.traffic.LoadedRules;
import dev.daka.bench.load.traffic.RequestHead;
import dev.daka.bench.load.traffic.SinglePosts;
import dev.daka.bench.load.traffic.Tally;
import dev.daka.bench.load.traffic.Traffic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts the service on its own database for one case, measures it, and checks the ledger. */
final class MeasureCase {
    private static final Path RULES = Path.of("rules");
    private static final Path JAR = Path.of("engine", "service", "target", "daka.jar");
    private static final long SEED = 20_261_122L;
    /** Minimum percentage of actions that must spend from a hot budget. 94 % of the actions are purchases. */
    private static final double HOT_PERCENT = 85;

    /** Settings that accept actions of the last year, and let one application post as fast as it can. */
    private static final Map<String, String> SETTINGS = Map.of(
            "DAKA_ACTIONS_PAST", "400d",
            "DAKA_APPLICATIONS_PERSECOND", "1000000",
            "DAKA_APPLICATIONS_BURST", "1000000");

    private final LoadPlan plan;
    private final Path folder;
    private final Started started;
    private final Database server;
    private final Consumer<String> notes;

    MeasureCase(LoadPlan plan, Path folder, Started started, Database server, Consumer<String> notes) {
        this.plan = plan;
        this.folder = folder;
        this.started = started;
        this.server = server;
        this.notes = notes;
    }

    /** @param responseBytes average size of a decision's JSON, in bytes */
    record Result(Series series, Preparation preparation, int responseBytes) {}

    Result measure(LoadCase one) throws IOException {
        notes.accept(one.title());
        String database = one.name().toLowerCase(Locale.ROOT);
        Path home = Files.createDirectory(folder.resolve(database));
        LoadedRules rules = LoadedRules.of(one.size(), one.hot(), RULES, LocalDate.now(ZoneOffset.UTC));
        rules.write(home.resolve("rules"), RULES);
        server.create(database);
        ServiceProcess service = started.start(
                () -> ServiceProcess.start(JAR, home, home.resolve("rules"), server.address(database), SETTINGS));
        service.ready();
        notes.accept("  process " + service.pid());
        RequestHead head = new RequestHead("127.0.0.1", ServiceProcess.KEY);
        CaseRun run = new CaseRun(plan, one, service, server, notes);
        Tally past = new Tally(rules);
        Instant now = Instant.now();
        live(one, run, head, past, now);
        Map<String, Long> before = server.writtenOnceIdle(database);
        StateSizes states = states(database);
        Tally tally = new Tally(rules);
        Requests posts = posts(one, head, tally, now);
        Preparation preparation =
                new Preparation(plan.scale().membersOf(one), past.acknowledged(), states, run.warmUp(posts));
        List<Stretch> closed = run.closed(posts);
        List<Stretch> open = run.open(posts, plan.ratesAt(Series.best(closed).perSecond()));
        started.stop(service);
        String complaint = complaint(one, rules, database, past, tally);
        Map<String, Double> written = Written.perDecision(before, server.written(database), tally.acknowledged());
        server.drop(database);
        Series series =
                new Series(one.title(), closed, open, written, tally.percentSpending(), tally.refusals(), complaint);
        return new Result(series, preparation, tally.averageBytes());
    }

    private void live(LoadCase one, CaseRun run, RequestHead head, Tally past, Instant now) {
        int members = plan.scale().membersOf(one);
        run.introduce(members, head);
        run.live(new History(SEED, members, plan.scale().historyOf(one), one.pastMix(), now), head, past);
    }

    private Requests posts(LoadCase one, RequestHead head, Tally tally, Instant now) {
        Traffic traffic = new Traffic(SEED, plan.scale().membersOf(one), one.mix(), now);
        return one.actionsPerRequest() > 1
                ? new BatchPosts(traffic, head, tally, one.actionsPerRequest(), Long.MAX_VALUE)
                : new SinglePosts(traffic, head, tally);
    }

    private StateSizes states(String database) {
        StateSizes sizes = new StateSizes(
                server.number(database, LedgerQueries.MEDIAN_STATE),
                server.number(database, LedgerQueries.LARGEST_STATE));
        notes.accept("  states: median %,d bytes, largest %,d".formatted(sizes.median(), sizes.largest()));
        return sizes;
    }

    private String complaint(LoadCase one, LoadedRules rules, String database, Tally past, Tally tally) {
        String booked = new Booked(server, database).complaint(List.of(past, tally), rules.budgets());
        String spent = one.hot() && tally.percentSpending() < HOT_PERCENT
                ? "the hot budget was spent from by %.0f %% of the actions only".formatted(tally.percentSpending())
                : "";
        return Stream.of(booked, spent).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
    }
}
