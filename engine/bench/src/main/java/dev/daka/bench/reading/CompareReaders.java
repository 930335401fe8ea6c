package dev.daka.bench.reading;

import dev.daka.bench.Report;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.workbook.read.WorkbookChecker;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reports how long each library reads workbooks, and which cells it reads in another way than Daka. */
public final class CompareReaders {
    /** Time of the thread, which other work on the machine hardly affects. */
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    /** Least number of times that each library reads a workbook. */
    private static final int LEAST = 11;

    private final Report report;
    private final Declarations declarations;
    private final int seconds;

    /** @param seconds how long each workbook is read */
    public CompareReaders(Report report, Declarations declarations, int seconds) {
        this.report = report;
        this.declarations = declarations;
        this.seconds = seconds;
    }

    /** Reads each workbook, by title, with each library in turn, twice: the first time is a warm-up. */
    public void time(Map<String, byte[]> workbooks) throws IOException {
        WorkbookChecker checker = new WorkbookChecker(declarations);
        Map<String, Call> readers = new LinkedHashMap<>();
        for (Library library : Library.values()) {
            readers.put(library.title(), library::cells);
        }
        readers.put("Daka, with every check", file -> checker.check(new ByteArrayInputStream(file)));
        for (byte[] file : workbooks.values()) {
            times(readers.values(), file);
        }
        List<String> titles = new ArrayList<>(readers.keySet());
        titles.add(0, "median (best)");
        titles.add("cells that differ");
        report.heading(titles);
        for (Map.Entry<String, byte[]> workbook : workbooks.entrySet()) {
            List<String> cells = new ArrayList<>(List.of(workbook.getKey()));
            for (List<Double> times : times(readers.values(), workbook.getValue())) {
                double median = times.get(times.size() / 2);
                cells.add(Report.millis(median) + " (" + Report.millis(times.get(0)) + ")");
            }
            cells.add(String.valueOf(differing(workbook.getValue())));
            report.row(cells);
        }
    }

    /** Reports what each library reads in the particular cell of each sample. */
    public void compare(byte[] shipped) throws IOException {
        List<String> titles = new ArrayList<>(List.of("cell " + Sample.CELL));
        for (Library library : Library.values()) {
            titles.add(library.title());
        }
        report.heading(titles);
        for (Sample sample : Sample.of(shipped)) {
            List<String> cells = new ArrayList<>(List.of(sample.title()));
            for (Library library : Library.values()) {
                cells.add(sample.readBy(library));
            }
            report.row(cells);
        }
    }

    /** Number of cells that another library reads in another way than Daka. */
    private static int differing(byte[] file) throws IOException {
        Map<String, String> daka = Library.DAKA.cells(file);
        int differing = 0;
        for (Library library : Library.values()) {
            Map<String, String> other = library.cells(file);
            Set<String> all = new HashSet<>(daka.keySet());
            all.addAll(other.keySet());
            for (String cell : all) {
                String shown = daka.getOrDefault(cell, "").strip();
                differing += shown.equals(other.getOrDefault(cell, "").strip()) ? 0 : 1;
            }
        }
        return differing;
    }

    /** A measured call. */
    @FunctionalInterface
    private interface Call {
        Object read(byte[] file) throws IOException;
    }

    /** Milliseconds of processor time of each call, sorted. The calls take turns, so that all meet the same conditions. */
    private List<List<Double>> times(Collection<Call> calls, byte[] file) throws IOException {
        List<List<Double>> times = new ArrayList<>();
        calls.forEach(call -> times.add(new ArrayList<>()));
        long start = System.nanoTime();
        while (System.nanoTime() - start < 1e9 * seconds || times.get(0).size() < LEAST) {
            int turn = 0;
            for (Call call : calls) {
                long before = THREAD.getCurrentThreadCpuTime();
                call.read(file);
                times.get(turn++).add((THREAD.getCurrentThreadCpuTime() - before) / 1e6);
            }
        }
        times.forEach(each -> each.sort(null));
        return times;
    }
}
