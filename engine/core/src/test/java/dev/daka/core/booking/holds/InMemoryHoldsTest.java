package dev.daka.core.booking.holds;

import dev.daka.core.booking.InMemoryStorage;

class InMemoryHoldsTest extends HoldsContract {
    InMemoryHoldsTest() {
        super(new InMemoryStorage());
    }
}
