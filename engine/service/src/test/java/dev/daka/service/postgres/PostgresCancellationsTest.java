package dev.daka.service.postgres;

import dev.daka.core.booking.CancellationContract;
import dev.daka.core.booking.Storage;
import dev.daka.service.ServiceTest;

@ServiceTest
class PostgresCancellationsTest extends CancellationContract {
    private final Storage storage;

    PostgresCancellationsTest(Storage storage) {
        this.storage = storage;
    }

    @Override
    protected Storage storage() {
        return storage;
    }
}
