package dev.daka.bench.load;

import dev.daka.bench.load.baseline.Baseline;
import dev.daka.bench.load.baseline.Form;
import dev.daka.bench.load.client.Measured;
import dev.daka.bench.load.machine.Counters;
import dev.daka.bench.load.machine.CpuTimes;
import dev.daka.bench.load.machine.Database;
import dev.daka.bench.load.machine.Started;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Measures the baseline of one transaction per action in each form, with many budgets and with one hot budget. */
final class MeasureBaselines {
    private final LoadPlan plan;
    private final Path folder;
    private final Started started;
    private final Database server;
    private final Consumer<String> notes;

    MeasureBaselines(LoadPlan plan, Path folder, Started started, Database server, Consumer<String> notes) {
        this.plan = plan;
        this.folder = folder;
        this.started = started;
        this.server = server;
        this.notes = notes;
    }

    /** @param responseBytes size of the answer that each transaction stores, in bytes */
    List<BaselineSeries> measure(int responseBytes) {
        List<BaselineSeries> all = new ArrayList<>();
        for (boolean hot : List.of(false, true)) {
            for (Form form : Form.values()) {
                Baseline baseline =
                        Baseline.prepare(server, folder, started, plan.scale().members(), hot, responseBytes);
                if (baseline.can(form)) {
                    all.add(new BaselineSeries(form, hot, measure(baseline, form, hot)));
                }
            }
        }
        return all;
    }

    private Series measure(Baseline baseline, Form form, boolean hot) {
        String title = baseline.title() + ", " + form.title() + ", " + (hot ? "hot budget" : "spread");
        notes.accept(title);
        int seconds = plan.scale().seconds();
        Map<String, Long> prepared = baseline.written();
        List<Stretch> closed = new ArrayList<>();
        for (int clients : plan.scale().clients()) {
            closed.add(stretch(clients, baseline, () -> baseline.closed(form, clients, seconds)));
        }
        Stretch best = Series.best(closed);
        List<Stretch> open = new ArrayList<>();
        for (double rate : plan.ratesAt(best.perSecond())) {
            open.add(stretch(rate, baseline, () -> baseline.open(form, (int) best.load(), seconds, rate)));
        }
        long transactions = count(closed) + count(open);
        Map<String, Double> written = Written.perDecision(prepared, baseline.written(), transactions);
        return new Series(title, closed, open, written, hot ? 100 : 0, "", baseline.complaint(transactions));
    }

    private static long count(List<Stretch> stretches) {
        return stretches.stream()
                .mapToLong(stretch -> stretch.measured().inTime())
                .sum();
    }

    private Stretch stretch(double load, Baseline baseline, Supplier<Measured> run) {
        long log = server.logPosition();
        CpuTimes before = baseline.cpu();
        Measured measured = run.get();
        CpuTimes spent = baseline.cpu().since(before);
        notes.accept("  %,.0f: %,.0f/s, p50 %.2f ms, p99 %.2f ms"
                .formatted(load, measured.perSecond(), measured.millisAt(50), measured.millisAt(99)));
        return new Stretch(load, measured, spent, new Counters(Map.of()), server.logSince(log));
    }
}
