package dev.daka.core.declaration;

import dev.daka.core.campaign.Currency;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.Expiry;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.vocabulary.YamlEntry;
import java.io.InputStream;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code currencies.yaml}: the currencies in which members are paid. */
final class CurrenciesReader {
    /** The currencies if there is no such file: points that never expire. */
    static final List<Currency> POINTS_ONLY = List.of(new Currency(
            CurrencyKey.POINTS,
            new Label("积分", "Points"),
            ZoneId.of("Asia/Shanghai"),
            null,
            Currency.OnShortfall.NEGATIVE));

    private static final Pattern LENGTH = Pattern.compile("([1-9][0-9]{0,4}) (day|month|year)s?");

    private CurrenciesReader() {}

    static List<Currency> read(String file, InputStream yaml) {
        YamlEntry list = YamlEntry.read(file, yaml).only("currencies").at("currencies");
        Set<CurrencyKey> keys = new HashSet<>();
        List<Currency> currencies = list.items().stream()
                .map(item -> {
                    Currency currency = currency(item);
                    if (!keys.add(currency.key())) {
                        throw item.unusable("declared twice");
                    }
                    return currency;
                })
                .toList();
        if (!keys.contains(CurrencyKey.POINTS)) {
            throw list.unusable("'points' is missing; campaigns that name no currency pay in it");
        }
        return currencies;
    }

    private static Currency currency(YamlEntry entry) {
        entry.only("key", "zh", "en", "zone", "expires", "onShortfall");
        Name name = entry.name();
        return new Currency(
                new CurrencyKey(name.key()),
                name.label(),
                entry.at("zone").zone(),
                entry.find("expires").map(CurrenciesReader::expiry).orElse(null),
                entry.at("onShortfall").word(Currency.OnShortfall.class));
    }

    private static Expiry expiry(YamlEntry entry) {
        if (entry.only("after", "end").fields().isEmpty()) {
            throw entry.unusable("'after' or 'end' is expected; leave out 'expires' for what never does");
        }
        return new Expiry(
                entry.find("after").map(CurrenciesReader::length).orElse(Period.ZERO),
                entry.find("end").map(end -> end.word(Expiry.End.class)).orElse(Expiry.End.DAY));
    }

    private static Period length(YamlEntry entry) {
        Matcher matcher = LENGTH.matcher(entry.text());
        if (!matcher.matches()) {
            throw entry.unusable("'" + entry.text() + "' is not a length such as 90 days, 12 months or 1 year");
        }
        int count = Integer.parseInt(matcher.group(1));
        return switch (matcher.group(2)) {
            case "day" -> Period.ofDays(atMost(36_500, count, entry));
            case "month" -> Period.ofMonths(atMost(1_200, count, entry));
            default -> Period.ofYears(atMost(100, count, entry));
        };
    }

    /** Checks that a length is at most 100 years, so that every database can store the resulting dates. */
    private static int atMost(int most, int count, YamlEntry entry) {
        if (count > most) {
            throw entry.unusable("'" + entry.text() + "' is more than 100 years; leave out 'expires' for forever");
        }
        return count;
    }
}
