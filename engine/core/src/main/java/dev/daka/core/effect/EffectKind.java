package dev.daka.core.effect;

import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Label;
import java.util.Optional;

/** What the program knows of all effects of a kind. */
public abstract class EffectKind {
    /** The word for it in answers, events, journal rows, limits and scenarios: {@code grantReward}. */
    public abstract String key();

    /** What operators call it. */
    public abstract Label label();

    /** Tells whether limits count its effects and may withhold them. */
    public abstract boolean isLimited();

    /** Tells whether a scenario expects its effects by kind and name, as in {@code grantReward:coupon-10}. */
    public abstract boolean isExpectedByName();

    /** Where the names of its effects are declared; empty if they have none that is declared. */
    public abstract Optional<Domain> names();

    /** What receivers are told when an effect is granted; empty if nothing that comes later is about it. */
    public abstract Optional<EventType> granted();

    /**
     * What receivers are told when the action is cancelled of an effect that the member keeps; empty if the ledger takes it back, or
     * nothing is there to be kept.
     */
    public abstract Optional<EventType> cancelled();

    /** What the API document says of it. */
    public abstract EffectDocs docs();

    /** The effect that a journal row has. */
    public abstract Effect read(StoredFields fields);

    @Override
    public final String toString() {
        return key();
    }
}
