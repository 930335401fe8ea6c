package dev.daka.service.platform.http;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Installs the connection guard in Tomcat, and makes it trust the X-Forwarded headers of trusted proxies. */
@Component
class GuardedServer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final ConnectionGuard guard;
    private final TrustedProxies proxies;

    GuardedServer(ConnectionGuard guard, TrustedProxies proxies) {
        this.guard = guard;
        this.proxies = proxies;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(GuardedProtocol.class.getName());
        factory.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof GuardedProtocol protocol) {
                protocol.guardWith(guard);
            }
        });
        if (!proxies.none()) {
            factory.addEngineValves(forwarded());
        }
        factory.addEngineValves(new Wire.Attach());
    }

    /**
     * Takes the client's address from X-Forwarded-For, as the last entry that is not a trusted proxy, and the client's
     * protocol from X-Forwarded-Proto.
     */
    private RemoteIpValve forwarded() {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(proxies.networks());
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }
}
