package dev.daka.service.reconciliation;

import dev.daka.core.booking.SharedCounter;
import dev.daka.core.decide.records.Changes;
import dev.daka.core.journal.JournalRow;
import dev.daka.core.ledger.Entry;
import dev.daka.core.ledger.Transaction;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums up rows: points by currency, and the use of shared counters. */
final class RowSums {
    private final Map<String, Map<Figures.Name, Long>> points = new TreeMap<>();
    private final Map<SharedCounter, Long> uses = new TreeMap<>();

    void add(JournalRow row) {
        for (Transaction transaction : row.change().points().transactions()) {
            for (Entry entry : transaction.entries()) {
                add(transaction.kind(), entry);
            }
        }
        for (Changes.CounterChange change : row.change().records().counters()) {
            if (change.counter().member() == null) {
                uses.merge(
                        SharedCounter.budget(
                                change.counter().campaign(), change.counter().limit(), change.day()),
                        change.used(),
                        Long::sum);
            }
        }
    }

    private void add(Transaction.Kind kind, Entry entry) {
        Figures.Name name = Figures.Name.of(kind, entry.account());
        long sign = name == Figures.Name.ISSUED ? -1 : 1;
        add(entry.currency().value(), name, sign * entry.points());
    }

    private void add(String currency, Figures.Name name, long more) {
        points.computeIfAbsent(currency, first -> new TreeMap<>()).merge(name, more, Math::addExact);
    }

    void add(Cut.Sums sums) {
        for (Figures figures : sums.figures()) {
            for (Figures.Name name : Figures.Name.values()) {
                add(figures.currency(), name, figures.get(name));
            }
        }
        sums.uses().forEach(use -> uses.merge(use.counter(), use.used(), Long::sum));
    }

    Cut.Sums toSums() {
        return new Cut.Sums(
                figures(),
                uses.entrySet().stream()
                        .map(use -> new Cut.Use(use.getKey(), use.getValue()))
                        .toList());
    }

    List<Figures> figures() {
        return points.entrySet().stream()
                .map(currency -> Figures.of(currency.getKey(), currency.getValue()))
                .toList();
    }

    /** Use by shared counter. Counters that were never used are missing. */
    Map<SharedCounter, Long> uses() {
        return uses;
    }
}
