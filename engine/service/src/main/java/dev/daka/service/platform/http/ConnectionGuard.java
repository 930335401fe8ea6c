package dev.daka.service.platform.http;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Limits the connections per client address. IPv6 addresses count together by their 64-bit network prefix, because one
 * client usually has a whole such network.
 */
@Component
class ConnectionGuard {
    private static final int NETWORK_BYTES = 8;

    private final RequestSettings settings;
    private final TrustedProxies proxies;

    ConnectionGuard(RequestSettings settings, TrustedProxies proxies) {
        this.settings = settings;
        this.proxies = proxies;
    }

    Duration headWithin() {
        return settings.headWithin();
    }

    boolean admits(SocketChannel opened, Set<SocketChannel> others) {
        int most = settings.connectionsPerAddress();
        if (most <= 0 || others.size() < most) {
            return true;
        }
        InetAddress address = addressOf(opened);
        if (address == null) {
            return false;
        }
        return proxies.contain(address)
                || others.stream()
                                .filter(other -> isSame(address, addressOf(other)))
                                .count()
                        < most;
    }

    private static boolean isSame(InetAddress one, @Nullable InetAddress other) {
        if (one instanceof Inet6Address && other instanceof Inet6Address) {
            byte[] a = one.getAddress();
            byte[] b = other.getAddress();
            return Arrays.equals(a, 0, NETWORK_BYTES, b, 0, NETWORK_BYTES);
        }
        return one.equals(other);
    }

    /** Client address of a connection; null if it is closed. */
    private static @Nullable InetAddress addressOf(SocketChannel channel) {
        try {
            return channel.getRemoteAddress() instanceof InetSocketAddress socket ? socket.getAddress() : null;
        } catch (IOException closed) {
            return null;
        }
    }
}
