package dev.daka.core.booking;

import dev.daka.core.campaign.Currencies;
import dev.daka.core.decide.PreparedDecision;
import dev.daka.core.decide.RunningCampaigns;
import dev.daka.core.journal.Horizons;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Answers actions in batches: loads what all of them need, decides one after the other, and writes everything in one
 * unit of work. If one action cannot be booked, the others are still booked. A worker must be used by one thread at a
 * time; several workers may share a storage.
 */
public final class BookingWorker implements AutoCloseable {
    /** At the end of a budget, several workers may recall the same lease again and again. Each try lets one of them win. */
    private static final int MOST_TRIES = 10;

    private final Storage storage;
    private final Supplier<RunningCampaigns> campaigns;
    private final Currencies currencies;
    private final DecisionResponses responses;
    private final Supplier<UUID> ids;
    private final InstantSource clock;
    private final Horizons horizons;
    private final String holder;
    private final Leases leases;

    /**
     * Creates a worker.
     *
     * @param holder name under which this worker holds leases; unique among the workers of all processes
     */
    public BookingWorker(
            Storage storage,
            Supplier<RunningCampaigns> campaigns,
            Currencies currencies,
            DecisionResponses responses,
            Supplier<UUID> ids,
            InstantSource clock,
            Horizons horizons,
            String holder) {
        this.storage = storage;
        this.campaigns = campaigns;
        this.currencies = currencies;
        this.responses = responses;
        this.ids = ids;
        this.clock = clock;
        this.horizons = horizons;
        this.holder = holder;
        this.leases = new Leases(holder);
    }

    /**
     * Books the submissions and returns one result for each, in the same order. Failures are returned as
     * {@link Result.Failed}, not thrown.
     */
    public List<Result> book(List<Submission> submissions) {
        try {
            return booked(submissions, MOST_TRIES);
        } catch (StorageUnavailable unavailable) {
            return submissions.stream()
                    .<Result>map(one -> new Result.Failed(unavailable))
                    .toList();
        } catch (RuntimeException atFault) {
            return submissions.size() == 1 ? List.of(new Result.Failed(atFault)) : oneByOne(submissions);
        }
    }

    /** Books each submission in a unit of work of its own, so that only those that cannot be booked fail. */
    private List<Result> oneByOne(List<Submission> submissions) {
        List<Result> results = new ArrayList<>();
        submissions.forEach(one -> results.addAll(book(List.of(one))));
        return results;
    }

    private List<Result> booked(List<Submission> submissions, int tries) {
        try {
            return booked(submissions);
        } catch (ConcurrentUpdate overtaken) {
            leases.forget();
            if (tries == 1) {
                throw overtaken;
            }
            return booked(submissions, tries - 1);
        } catch (StorageUnavailable unavailable) {
            // The commit may or may not have succeeded, so the remaining amounts of the leases are unknown.
            leases.forget();
            throw unavailable;
        } catch (RuntimeException | Error failure) {
            // Leases that were extended within the unit of work were rolled back with it.
            leases.forget();
            throw failure;
        }
    }

    private List<Result> booked(List<Submission> submissions) {
        RunningCampaigns running = campaigns.get();
        List<PreparedDecision> decisions =
                submissions.stream().map(one -> running.prepare(one.action())).toList();
        decisions.forEach(prepared -> leases.prepare(prepared.loadNeeds().budgets(), storage::lease));
        // PostgreSQL stores timestamps in microseconds.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Result> results = new ArrayList<>();
        try (Storage.Unit unit = storage.open(LoadRequest.toAnswer(submissions))) {
            Batch batch = new Batch(unit, leases, currencies, responses, ids, now);
            for (int i = 0; i < submissions.size(); i++) {
                results.add(batch.answer(submissions.get(i), decisions.get(i)));
            }
            if (!batch.isEmpty()) {
                unit.write(batch.write(horizons.at(now, running.lookBacks())));
                leases.booked();
            }
        }
        return results;
    }

    /** Returns the unspent amounts of this worker's leases to their counters. */
    @Override
    public void close() {
        storage.release(holder);
        leases.forget();
    }
}
