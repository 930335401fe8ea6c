package dev.daka.core.effect;

import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Label;
import java.util.Optional;

/** The properties that all effects of a kind share. */
public abstract class EffectKind {
    /** Key of the kind in answers, events, journal rows, limits and scenarios: {@code grantReward}. */
    public abstract String key();

    /** The name of the kind for operators. */
    public abstract Label label();

    /** True if limits count effects of this kind and can withhold them. */
    public abstract boolean isLimited();

    /** True if scenarios expect effects of this kind by key and name: {@code grantReward:coupon-10}. */
    public abstract boolean isExpectedByName();

    /** The domain that declares the names of the effects; empty if their names are not declared. */
    public abstract Optional<Domain> names();

    /** The type of the event for a granted effect; empty if granting it causes no event. */
    public abstract Optional<EventType> granted();

    /**
     * The type of the event if the action of a granted effect is cancelled and the member keeps the effect. Empty if
     * the ledger reverses the effect, or if nothing remains to be kept.
     */
    public abstract Optional<EventType> cancelled();

    /** The texts about the kind in the API document. */
    public abstract EffectDocs docs();

    /** Reads an effect from the fields of a journal row. */
    public abstract Effect read(StoredFields fields);

    @Override
    public final String toString() {
        return key();
    }
}
