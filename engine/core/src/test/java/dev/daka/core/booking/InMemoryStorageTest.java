package dev.daka.core.booking;

class InMemoryStorageTest extends StorageContract {
    private final Storage storage = new InMemoryStorage();

    @Override
    protected Storage storage() {
        return storage;
    }
}
