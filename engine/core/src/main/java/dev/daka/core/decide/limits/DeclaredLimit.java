package dev.daka.core.decide.limits;

import dev.daka.core.action.Action;
import dev.daka.core.action.AttributeValue;
import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.SharedBudget;
import dev.daka.core.decide.records.CounterKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A limit of a running version, with everything that is the same for all actions. Created once per version. */
public final class DeclaredLimit {
    private final Limit limit;
    private final @Nullable CurrencyKey currency;
    private final LimitOwner owner;
    /** Counter of a limit with a single count for all members and values; null if they are counted separately. */
    private final @Nullable CounterKey shared;

    /** @param currency the only currency whose points count; null if all count */
    private DeclaredLimit(Limit limit, @Nullable CurrencyKey currency, LimitOwner owner) {
        this.limit = limit;
        this.currency = currency;
        this.owner = owner;
        this.shared =
                limit.kind() == Limit.Kind.BUDGET ? new CounterKey(owner.campaign(), limit.name(), null, "") : null;
    }

    /** The limits of a campaign, in the order of the workbook. */
    public static List<DeclaredLimit> of(List<Limit> limits, Campaign campaign) {
        LimitOwner owner = LimitOwner.of(campaign);
        return limits.stream()
                .map(limit -> new DeclaredLimit(limit, null, owner))
                .toList();
    }

    /** The shared budgets, in the order of their declaration. */
    public static List<DeclaredLimit> of(List<SharedBudget> budgets) {
        return budgets.stream()
                .map(budget -> new DeclaredLimit(budget.limit(), budget.currency(), LimitOwner.of(budget)))
                .toList();
    }

    boolean looksAt(String actionType) {
        return limit.actionType() == null || limit.actionType().equals(actionType);
    }

    ActiveLimit open(Action action) {
        return new ActiveLimit(limit, currency, windowOf(action), action.occurredAt());
    }

    private Window windowOf(Action action) {
        CounterKey counter = counterOf(action);
        Instant at = action.occurredAt();
        return switch (limit.period()) {
            case DAY, WEEK, MONTH, CAMPAIGN -> FixedWindow.of(counter, limit.period(), owner.dateOf(at), owner);
            case ROLLING -> new RollingWindow(counter, owner.dateOf(at), limit.span(), owner);
            case COOLDOWN -> new CooldownWindow(counter, at, Duration.ofMinutes(limit.span()), owner);
        };
    }

    private CounterKey counterOf(Action action) {
        return shared == null
                ? new CounterKey(owner.campaign(), limit.name(), action.memberId(), scope(action))
                : shared;
    }

    private String scope(Action action) {
        AttributeValue value =
                limit.attribute() == null ? null : action.attributes().get(limit.attribute());
        return value instanceof AttributeValue.Text text ? text.value() : "";
    }
}
