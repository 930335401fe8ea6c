package dev.daka.core.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The declared currencies. */
public final class Currencies {
    private final Map<CurrencyKey, Currency> byKey = new LinkedHashMap<>();

    /**
     * Creates the set of currencies.
     *
     * @param currencies the currencies in the order of display, each key once
     */
    public Currencies(List<Currency> currencies) {
        currencies.forEach(currency -> byKey.put(currency.key(), currency));
    }

    public List<Currency> all() {
        return List.copyOf(byKey.values());
    }

    public Optional<Currency> find(CurrencyKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /**
     * The currency with this key.
     *
     * @throws IllegalStateException if it is not declared any more
     */
    public Currency get(CurrencyKey key) {
        return find(key)
                .orElseThrow(() -> new IllegalStateException("Members have " + key.value()
                        + ", but it is not declared any more: put it back into rules/currencies.yaml"));
    }
}
