package dev.daka.service.storage;

import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.core.booking.AnsweredAction;
import dev.daka.core.booking.DecisionKey;
import dev.daka.core.booking.Lease;
import dev.daka.core.booking.LeaseRequest;
import dev.daka.core.booking.OnRecord;
import dev.daka.core.booking.Storage;
import dev.daka.core.booking.StoredAnswer;
import dev.daka.core.booking.Wanted;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.decision.BudgetNeed;
import dev.daka.core.decision.CounterKey;
import dev.daka.core.decision.CounterUse;
import dev.daka.core.decision.Needs;
import dev.daka.core.ledger.Hold;
import dev.daka.core.ledger.HoldsWanted;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** PostgreSQL's tables as core's storage. */
@Component
public class PostgresStorage implements Storage {
    private final DataSource database;
    private final MemberRows members;
    private final RoundTrips trips;

    PostgresStorage(DataSource database, MemberRows members, RoundTrips trips) {
        this.database = database;
        this.members = members;
        this.trips = trips;
    }

    @Override
    public Unit open(Wanted wanted) {
        Connection connection = begin();
        PostgresUnit unit = new PostgresUnit(connection, wanted, members, trips);
        try {
            unit.load();
            return unit;
        } catch (SQLException failure) {
            unit.close();
            throw Failures.of(failure);
        }
    }

    private Connection begin() {
        try {
            Connection connection = database.getConnection();
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException failure) {
            throw Failures.of(failure);
        }
    }

    @Override
    public Lease lease(LeaseRequest request) {
        Lease[] lease = new Lease[1];
        run(new RoundTrip()
                .then(
                        "SELECT lease_granted, lease_spent, left_over FROM lease_budget(?, ?, ?::date, ?, ?, ?)",
                        row -> lease[0] = new Lease(row.getLong(1), row.getLong(2), row.getLong(3)),
                        request.budget().owner(),
                        request.budget().limit(),
                        request.budget().day().toString(),
                        request.amount(),
                        request.holder(),
                        request.room()));
        return lease[0];
    }

    @Override
    public void release(String holder) {
        run(new RoundTrip().then("SELECT release_leases(?)", holder));
    }

    @Override
    public Optional<StoredAnswer> answer(DecisionKey key) {
        Loading loading = new Loading(members);
        run(loading.answers(new RoundTrip(), Set.of(key)));
        return loading.answer(key);
    }

    @Override
    public Optional<AnsweredAction> action(DecisionKey key) {
        LoadedAction loaded = new LoadedAction(key);
        run(loaded.trip());
        return loaded.action();
    }

    @Override
    public Optional<Hold> hold(Hold.Key key) {
        HoldRows rows = new HoldRows();
        run(rows.of(new RoundTrip(), key));
        return rows.all().stream().findFirst();
    }

    @Override
    public List<Hold> holds(HoldsWanted wanted) {
        HoldRows rows = new HoldRows();
        run(rows.page(new RoundTrip(), wanted));
        return rows.all();
    }

    @Override
    public OnRecord look(MemberId member, Needs needs) {
        Loading loading = new Loading(members);
        RoundTrip trip = new RoundTrip();
        loading.members(trip, List.of(member), "");
        loading.wallets(trip, List.of(member));
        loading.metrics(trip, Map.of(member, Set.copyOf(needs.metrics())));
        loading.caps(trip, Map.of(member, Set.copyOf(needs.caps())));
        Map<CounterKey, CounterUse> budgets = new HashMap<>();
        for (BudgetNeed need : needs.budgets()) {
            trip.then(
                    Budgets.USED,
                    row -> budgets.put(need.counter(), CounterUse.of(need.day(), row.getLong(1), null)),
                    Budgets.owner(need.counter()),
                    need.counter().limit(),
                    need.day().toString());
        }
        run(trip);
        OnRecord found = loading.member(member).orElseGet(() -> unknown(member));
        found.counters().putAll(budgets);
        return found;
    }

    private static OnRecord unknown(MemberId member) {
        return new OnRecord(Member.unknown(member), Map.of(), List.of(), List.of(), new HashMap<>(), new HashMap<>());
    }

    /**
     * Lots that are over and empty are swept away here, some at a time: nobody looks at them any more. Each part stops once it has
     * found enough, so that the day on which everybody's points expire is gone through piece by piece.
     */
    @Override
    public List<MemberId> due(Map<CurrencyKey, LocalDate> today, Instant now, int most) {
        List<MemberId> due = new ArrayList<>();
        String[] currencies = Columns.texts(today.keySet(), CurrencyKey::value);
        String[] days = Columns.texts(today.values(), Columns::day);
        run(new RoundTrip()
                .then("""
                        DELETE FROM lot WHERE ctid = ANY (ARRAY(
                            SELECT lot.ctid FROM lot JOIN unnest(?::text[], ?::date[]) AS now (currency, today) USING (currency)
                            WHERE lot.last_day < now.today AND lot.points = 0
                            LIMIT 2000 FOR UPDATE OF lot SKIP LOCKED))""", currencies, days)
                .then(
                        """
                        (SELECT member_id FROM lot JOIN unnest(?::text[], ?::date[]) AS now (currency, today) USING (currency)
                        WHERE lot.last_day < now.today AND lot.points > 0 LIMIT ?)
                        UNION
                        (SELECT member_id FROM pending JOIN unnest(?::text[], ?::date[]) AS now (currency, today) USING (currency)
                        WHERE pending.releases_on <= now.today AND pending.points > 0 LIMIT ?)
                        UNION
                        (SELECT member_id FROM hold WHERE expires_at <= ?::timestamptz AND state = 'held' LIMIT ?)
                        LIMIT ?""",
                        row -> due.add(new MemberId(row.getString(1))),
                        currencies,
                        days,
                        most,
                        currencies,
                        days,
                        most,
                        now.toString(),
                        most,
                        most));
        return due;
    }

    private void run(RoundTrip trip) {
        try (Connection connection = database.getConnection()) {
            trips.count();
            trip.run(connection);
        } catch (SQLException failure) {
            throw Failures.of(failure);
        }
    }
}
