package dev.daka.service.postgres;

import dev.daka.core.booking.Storage;
import dev.daka.core.booking.holds.HoldsContract;
import dev.daka.service.ServiceTest;

@ServiceTest
class PostgresHoldsTest extends HoldsContract {
    PostgresHoldsTest(Storage storage) {
        super(storage);
    }
}
