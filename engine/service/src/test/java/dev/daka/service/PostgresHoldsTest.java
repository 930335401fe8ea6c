package dev.daka.service;

import dev.daka.core.booking.Storage;
import dev.daka.core.booking.holds.HoldsContract;

@ServiceTest
class PostgresHoldsTest extends HoldsContract {
    PostgresHoldsTest(Storage storage) {
        super(storage);
    }
}
