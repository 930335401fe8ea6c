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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

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
        report.heading(List.of("", "reader", "median", "best", "times Daka", "cells that differ"));
        for (Map.Entry<String, byte[]> workbook : workbooks.entrySet()) {
            List<List<Double>> times = times(readers.values(), workbook.getValue());
            int reader = 0;
            for (String title : readers.keySet()) {
                report.row(List.of(
                        workbook.getKey(),
                        title,
                        Report.millis(median(times.get(reader))),
                        Report.millis(times.get(reader).get(0)),
                        Report.digits(median(times.get(reader)) / median(times.get(0))),
                        reader < Library.values().length
                                ? String.valueOf(differing(Library.values()[reader], workbook.getValue()))
                                : ""));
                reader++;
            }
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
                cells.add(read(library, sample.file()));
            }
            report.row(cells);
        }
    }

    private static String read(Library library, byte[] file) {
        try {
            Map<String, String> cells = library.cells(file);
            return "'" + cells.getOrDefault(Sample.CELL, "").replace("\n", "↵") + "', of " + cells.size() + " cells";
        } catch (IOException | RuntimeException refused) {
            return "the file is refused";
        }
    }

    private static int differing(Library library, byte[] file) throws IOException {
        Map<String, String> daka = Library.DAKA.cells(file);
        Map<String, String> other = library.cells(file);
        TreeSet<String> all = new TreeSet<>(daka.keySet());
        all.addAll(other.keySet());
        return (int) all.stream()
                .filter(cell -> !daka.getOrDefault(cell, "")
                        .strip()
                        .equals(other.getOrDefault(cell, "").strip()))
                .count();
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

    private static double median(List<Double> times) {
        return times.get(times.size() / 2);
    }
}
