package dev.daka.core.effect;

/** An effect that is granted as a whole or not at all. A limit counts it once. */
public interface Indivisible extends Effect {
    @Override
    default Quantity quantity() {
        return Quantity.ONCE;
    }

    @Override
    default Effect partOf(Quantity part) {
        return this;
    }
}
