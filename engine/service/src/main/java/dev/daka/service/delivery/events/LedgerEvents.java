package dev.daka.service.delivery.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daka.core.campaign.Currency;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.ledger.Account;
import dev.daka.core.ledger.Entry;
import dev.daka.core.ledger.Hold;
import dev.daka.core.ledger.Source;
import dev.daka.core.ledger.Transaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Events of changes to granted points: pending points are released, unspent points expire, holds expire. */
final class LedgerEvents {
    private LedgerEvents() {}

    static void add(Transaction transaction, JournalEvents events) {
        switch (transaction.kind()) {
            case RELEASE -> released(transaction, events);
            case EXPIRY -> expired(transaction, events);
            case GRANT, REVERSAL, HOLD, REDEMPTION, HOLD_RELEASE -> {}
        }
    }

    /** Adds an event if the hold expired. If an application ended the hold, it already knows, and there is no event. */
    static void add(Hold hold, JournalEvents events) {
        Hold.End end = hold.ended();
        if (end == null || end.state() != Hold.State.EXPIRED) {
            return;
        }
        events.add(
                end.transaction(),
                0,
                LedgerEvent.HOLD_EXPIRED.type(),
                end.at(),
                new HoldExpired(
                        new ExpiredHold(
                                "expireHold", hold.points(), hold.currency().value()),
                        hold.key().id(),
                        hold.key().application(),
                        hold.heldAt().toString(),
                        end.at().toString(),
                        end.transaction().toString()));
    }

    private static void released(Transaction transaction, JournalEvents events) {
        Entry pending = transaction.entries().stream()
                .filter(entry -> entry.account().equals(Account.PENDING))
                .findFirst()
                .orElseThrow();
        Source source = Objects.requireNonNull(pending.source(), "What is released was granted by a row");
        String lastDay = transaction.entries().stream()
                .filter(entry -> entry.account().equals(Account.AVAILABLE))
                .map(Entry::lot)
                .filter(lot -> lot != null && !lot.equals(Currency.NEVER))
                .findFirst()
                .map(String::valueOf)
                .orElse(null);
        events.add(
                transaction.id(),
                0,
                LedgerEvent.POINTS_RELEASED.type(),
                transaction.at(),
                new Released(
                        new ReleasedPoints(
                                "releasePoints",
                                -pending.points(),
                                pending.currency().value(),
                                lastDay),
                        source.campaign().value(),
                        List.of(source.rule()),
                        transaction.action() == null
                                ? null
                                : transaction.action().value(),
                        transaction.application(),
                        transaction.id().toString()));
    }

    /** Adds one event for all lots that expired together. Its points are less than 0, because the member has fewer. */
    private static void expired(Transaction transaction, JournalEvents events) {
        long points = 0;
        List<Lot> lots = new ArrayList<>();
        for (Entry entry : transaction.entries()) {
            LocalDate lastDay = entry.lot();
            if (lastDay != null && entry.account().equals(Account.AVAILABLE)) {
                points += entry.points();
                lots.add(new Lot(lastDay.toString(), entry.points()));
            }
        }
        String currency = transaction.entries().get(0).currency().value();
        events.add(
                transaction.id(),
                0,
                LedgerEvent.POINTS_EXPIRED.type(),
                transaction.at(),
                new Expired(
                        new ExpiredPoints("expirePoints", points, currency, lots),
                        transaction.id().toString()));
    }

    private record ReleasedPoints(
            String type,
            long points,
            String currency,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String lastDay) {}

    private record Released(
            ReleasedPoints effect,
            String campaign,
            List<RuleRef> rules,
            @Nullable String actionId,
            @Nullable String application,
            String transactionId) {}

    private record ExpiredPoints(String type, long points, String currency, List<Lot> lots) {}

    private record Lot(String lastDay, long points) {}

    private record Expired(ExpiredPoints effect, String transactionId) {}

    private record ExpiredHold(String type, long points, String currency) {}

    private record HoldExpired(
            ExpiredHold effect,
            String holdId,
            String application,
            String heldAt,
            String expiresAt,
            String transactionId) {}
}
