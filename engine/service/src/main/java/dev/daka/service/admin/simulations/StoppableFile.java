package dev.daka.service.admin.simulations;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;

/** Input stream that stops on request. A large recording takes longer to read than a shutdown waits. */
final class StoppableFile extends FilterInputStream {
    private final BooleanSupplier stop;

    StoppableFile(InputStream file, BooleanSupplier stop) {
        super(file);
        this.stop = stop;
    }

    @Override
    public int read() throws IOException {
        refuseStopped();
        return super.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        refuseStopped();
        return super.read(target, offset, length);
    }

    private void refuseStopped() throws StopRequested {
        if (stop.getAsBoolean()) {
            throw new StopRequested();
        }
    }
}
