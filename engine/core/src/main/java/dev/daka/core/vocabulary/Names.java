package dev.daka.core.vocabulary;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The declared names of each domain, in the order of their declaration. */
public final class Names {
    private final Map<Domain, List<Name>> byDomain = new EnumMap<>(Domain.class);

    public Names(Map<Domain, List<Name>> byDomain) {
        byDomain.forEach((domain, names) -> this.byDomain.put(domain, List.copyOf(names)));
    }

    /**
     * The names of both sets.
     *
     * @throws IllegalArgumentException if both declare the same domain
     */
    public Names and(Names others) {
        Map<Domain, List<Name>> all = new EnumMap<>(Domain.class);
        all.putAll(byDomain);
        others.byDomain.forEach((domain, names) -> {
            if (all.put(domain, names) != null) {
                throw new IllegalArgumentException("Declared in two places: " + CamelCase.of(domain));
            }
        });
        return new Names(all);
    }

    public List<Name> in(Domain domain) {
        return byDomain.getOrDefault(domain, List.of());
    }

    public Optional<Name> find(Domain domain, String key) {
        return in(domain).stream().filter(name -> name.key().equals(key)).findFirst();
    }
}
