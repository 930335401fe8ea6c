package dev.daka.service.postgres;

import dev.daka.core.booking.Storage;
import dev.daka.core.booking.StorageContract;
import dev.daka.service.ServiceTest;

@ServiceTest
class PostgresStorageTest extends StorageContract {
    private final Storage storage;

    PostgresStorageTest(Storage storage) {
        this.storage = storage;
    }

    @Override
    protected Storage storage() {
        return storage;
    }
}
