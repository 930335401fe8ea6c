package dev.daka.service.platform.http;

import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tomcat endpoint that refuses connections beyond an address's limit, and closes connections whose request head arrives
 * too slowly.
 */
final class GuardedEndpoint extends NioEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedEndpoint.class);

    private final SlowHeads slowHeads = new SlowHeads();
    private volatile @Nullable ConnectionGuard guard;
    private volatile @Nullable Future<?> looks;

    void guardWith(ConnectionGuard with) {
        guard = with;
    }

    @Override
    public void startInternal() throws Exception {
        super.startInternal();
        looks = getUtilityExecutor().scheduleWithFixedDelay(this::endSlowHeads, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void stopInternal() {
        Future<?> running = looks;
        if (running != null) {
            running.cancel(false);
        }
        super.stopInternal();
    }

    @Override
    public boolean setSocketOptions(SocketChannel socket) {
        ConnectionGuard asked = guard;
        if (asked != null && !asked.admits(socket, connections.keySet())) {
            destroySocket(socket);
            return true;
        }
        return super.setSocketOptions(socket);
    }

    private void endSlowHeads() {
        ConnectionGuard asked = guard;
        if (asked == null) {
            return;
        }
        try {
            slowHeads.after(asked.headWithin(), connections.values()).forEach(connection -> {
                connection.setError(new SocketTimeoutException());
                processSocket(connection, SocketEvent.ERROR, true);
            });
        } catch (RuntimeException failure) {
            LOG.warn("Slow connections could not be checked. The next check is in a second", failure);
        }
    }
}
