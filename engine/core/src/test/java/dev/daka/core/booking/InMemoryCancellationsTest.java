package dev.daka.core.booking;

class InMemoryCancellationsTest extends CancellationContract {
    private final Storage storage = new InMemoryStorage();

    @Override
    protected Storage storage() {
        return storage;
    }
}
