package dev.daka.service.delivery.events;

import dev.daka.core.campaign.Currency;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.ledger.Account;
import dev.daka.core.ledger.Entry;
import dev.daka.core.ledger.Hold;
import dev.daka.core.ledger.Source;
import dev.daka.core.ledger.Transaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                        effect("expireHold", hold.currency(), hold.points()),
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
        Map<String, Object> effect = effect("releasePoints", pending.currency(), -pending.points());
        transaction.entries().stream()
                .filter(entry -> entry.account().equals(Account.AVAILABLE))
                .map(Entry::lot)
                .filter(lot -> lot != null && !lot.equals(Currency.NEVER))
                .findFirst()
                .ifPresent(lastDay -> effect.put("lastDay", String.valueOf(lastDay)));
        events.add(
                transaction.id(),
                0,
                LedgerEvent.POINTS_RELEASED.type(),
                transaction.at(),
                new Released(
                        effect,
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
        Map<String, Object> effect =
                effect("expirePoints", transaction.entries().get(0).currency(), points);
        effect.put("lots", lots);
        events.add(
                transaction.id(),
                0,
                LedgerEvent.POINTS_EXPIRED.type(),
                transaction.at(),
                new Expired(effect, transaction.id().toString()));
    }

    private static Map<String, Object> effect(String type, CurrencyKey currency, long points) {
        Map<String, Object> effect = new LinkedHashMap<>();
        effect.put("type", type);
        effect.put("points", points);
        effect.put("currency", currency.value());
        return effect;
    }

    private record Released(
            Map<String, Object> effect,
            String campaign,
            List<RuleRef> rules,
            @Nullable String actionId,
            @Nullable String application,
            String transactionId) {}

    private record Expired(Map<String, Object> effect, String transactionId) {}

    private record Lot(String lastDay, long points) {}

    private record HoldExpired(
            Map<String, Object> effect,
            String holdId,
            String application,
            String heldAt,
            String expiresAt,
            String transactionId) {}
}
