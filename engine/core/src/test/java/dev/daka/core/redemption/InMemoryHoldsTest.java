package dev.daka.core.redemption;

import dev.daka.core.booking.InMemoryStorage;

class InMemoryHoldsTest extends HoldsContract {
    InMemoryHoldsTest() {
        super(new InMemoryStorage());
    }
}
