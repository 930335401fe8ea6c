package dev.daka.service.events;

import dev.daka.core.campaign.Currency;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.ledger.Account;
import dev.daka.core.ledger.Entry;
import dev.daka.core.ledger.Source;
import dev.daka.core.ledger.Transaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of points without a campaign giving them: pending ones can be spent, or those that were not spent in time are lost. */
public final class LedgerEvents {
    private LedgerEvents() {}

    /** Empty where nobody is told of such a transaction, or it is told of otherwise. */
    public static Optional<Event> of(Transaction transaction) {
        return switch (transaction.kind()) {
            case RELEASE -> Optional.of(released(transaction));
            case EXPIRY -> Optional.of(expired(transaction));
            case GRANT, REVERSAL, HOLD, REDEMPTION, HOLD_RELEASE -> Optional.empty();
        };
    }

    private static Event released(Transaction transaction) {
        Entry pending = transaction.entries().stream()
                .filter(entry -> entry.account().equals(Account.PENDING))
                .findFirst()
                .orElseThrow();
        Source source = Objects.requireNonNull(pending.source(), "What is released was granted by a row");
        Map<String, Object> effect = effect("releasePoints", pending, -pending.points());
        transaction.entries().stream()
                .map(Entry::lot)
                .filter(lot -> lot != null && !lot.equals(Currency.NEVER))
                .findFirst()
                .ifPresent(lastDay -> effect.put("lastDay", String.valueOf(lastDay)));
        return event(
                transaction,
                EventType.POINTS_RELEASED,
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

    /** One event, however many lots are over. Points are below 0: the member has so many fewer. */
    private static Event expired(Transaction transaction) {
        long points = 0;
        List<Lot> lots = new ArrayList<>();
        for (Entry entry : transaction.entries()) {
            LocalDate lastDay = entry.lot();
            if (lastDay != null) {
                points += entry.points();
                lots.add(new Lot(lastDay.toString(), entry.points()));
            }
        }
        Map<String, Object> effect =
                effect("expirePoints", transaction.entries().get(0), points);
        effect.put("lots", lots);
        return event(
                transaction,
                EventType.POINTS_EXPIRED,
                new Expired(effect, transaction.id().toString()));
    }

    private static Map<String, Object> effect(String type, Entry entry, long points) {
        Map<String, Object> effect = new LinkedHashMap<>();
        effect.put("type", type);
        effect.put("points", points);
        effect.put("currency", entry.currency().value());
        return effect;
    }

    private static Event event(Transaction transaction, EventType type, Record data) {
        return CloudEvents.of(CloudEvents.id(transaction.id(), 0), type, transaction.member(), transaction.at(), data);
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
}
