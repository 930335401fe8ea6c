package dev.daka.service;

import dev.daka.core.booking.CancellationContract;
import dev.daka.core.booking.Storage;

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
