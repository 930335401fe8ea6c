package dev.daka.core.declaration;

import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.LimitedEffect;
import dev.daka.core.campaign.SharedBudget;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.effect.EffectKind;
import dev.daka.core.effect.EffectKinds;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.vocabulary.Names;
import dev.daka.core.vocabulary.YamlEntry;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code budgets.yaml}: the budgets that all campaigns share. */
final class BudgetsReader {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000L);

    private final String file;
    private final Names names;
    private final Set<String> keys = new HashSet<>();

    private BudgetsReader(String file, Names names) {
        this.file = file;
        this.names = names;
    }

    /** Period after which a budget starts again. */
    private enum Period {
        DAY,
        WEEK,
        MONTH,
        /** The budget never starts again. */
        ALL;

        private Limit.Period ofLimit() {
            return switch (this) {
                case DAY -> Limit.Period.DAY;
                case WEEK -> Limit.Period.WEEK;
                case MONTH -> Limit.Period.MONTH;
                case ALL -> Limit.Period.CAMPAIGN;
            };
        }
    }

    /** @param names declared rewards, badges and currencies to which budgets can refer */
    static List<SharedBudget> read(String file, InputStream yaml, Names names) {
        BudgetsReader reader = new BudgetsReader(file, names);
        return YamlEntry.read(file, yaml).only("budgets").at("budgets").items().stream()
                .map(reader::budget)
                .toList();
    }

    private SharedBudget budget(YamlEntry entry) {
        entry.only(
                "key",
                "zh",
                "en",
                "effect",
                "measure",
                "amount",
                "period",
                "zone",
                "onReached",
                "onCancellation",
                "currency");
        Name name = entry.name();
        if (!keys.add(name.key())) {
            throw entry.unusable("declared twice");
        }
        LimitedEffect effect = entry.find("effect").map(this::effect).orElse(null);
        Limit.Measure measure = entry.at("measure").word(Limit.Measure.class);
        if (measure == Limit.Measure.POINTS && effect != null && !effect.kind().equals(AddPoints.KIND.key())) {
            throw entry.at("measure").unusable("there are no points to count in " + effect.text());
        }
        Limit limit = new Limit(
                name.key(),
                file,
                Limit.Kind.BUDGET,
                null,
                null,
                null,
                effect,
                null,
                entry.at("period").word(Period.class).ofLimit(),
                1,
                measure,
                amount(entry.at("amount")),
                entry.at("onReached").word(Limit.OnReached.class),
                entry.find("onCancellation")
                        .map(chosen -> chosen.word(Limit.OnCancellation.class))
                        .orElse(null));
        return new SharedBudget(name.label(), limit, entry.at("zone").zone(), currency(entry, measure));
    }

    private @Nullable CurrencyKey currency(YamlEntry entry, Limit.Measure measure) {
        Optional<YamlEntry> named = entry.find("currency");
        if (measure == Limit.Measure.TIMES) {
            named.ifPresent(currency -> {
                throw currency.unusable("only a budget of points has a currency");
            });
            return null;
        }
        return named.map(this::declared).orElse(CurrencyKey.POINTS);
    }

    private CurrencyKey declared(YamlEntry entry) {
        List<String> known = names.in(Domain.CURRENCIES).stream().map(Name::key).toList();
        if (!known.contains(entry.text())) {
            throw entry.unusable("'" + entry.text() + "' is not one of " + String.join(", ", known));
        }
        return new CurrencyKey(entry.text());
    }

    /**
     * The effect that a budget counts: its type, or its type and key separated by a colon, such as
     * {@code grantReward:coupon-10}.
     */
    private LimitedEffect effect(YamlEntry entry) {
        String[] parts = entry.text().split(":", 2);
        EffectKind kind = EffectKinds.limited().stream()
                .filter(limited -> limited.key().equals(parts[0]))
                .findFirst()
                .orElseThrow(() -> entry.unusable("'" + parts[0] + "' is not one of "
                        + EffectKinds.limited().stream().map(EffectKind::key).collect(Collectors.joining(", "))));
        if (parts.length == 1) {
            return new LimitedEffect(kind.key(), null);
        }
        if (kind.names().flatMap(domain -> names.find(domain, parts[1])).isEmpty()) {
            throw entry.unusable("'" + parts[1] + "' is not known to " + parts[0]);
        }
        return new LimitedEffect(kind.key(), parts[1]);
    }

    private static long amount(YamlEntry entry) {
        BigDecimal number = entry.number();
        if (number.stripTrailingZeros().scale() > 0
                || number.compareTo(BigDecimal.ONE) < 0
                || number.compareTo(LARGEST) > 0) {
            throw entry.unusable("a whole number from 1 to " + LARGEST.toPlainString() + " is expected");
        }
        return number.longValueExact();
    }
}
