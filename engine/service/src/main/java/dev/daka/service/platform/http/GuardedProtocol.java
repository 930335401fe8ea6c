package dev.daka.service.platform.http;

import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP/1.1 protocol on a {@link GuardedEndpoint}. Tomcat instantiates it by class name. */
public final class GuardedProtocol extends Http11NioProtocol {
    public GuardedProtocol() {
        super(new GuardedEndpoint());
    }

    void guardWith(ConnectionGuard guard) {
        ((GuardedEndpoint) getEndpoint()).guardWith(guard);
    }
}
