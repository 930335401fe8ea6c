package dev.daka.service.delivery.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * DNS resolver of the HTTP client that refuses hosts with forbidden addresses. The client connects to exactly the
 * addresses returned here, so no second lookup can change them after the check.
 */
final class ReachableNames implements DnsResolver {
    private final DnsResolver names;
    private final ReachableAddresses reachable;

    ReachableNames(DnsResolver names, ReachableAddresses reachable) {
        this.names = names;
        this.reachable = reachable;
    }

    /**
     * Refuses a host if any of its addresses is forbidden. A public name that also resolves to an internal address is
     * suspicious.
     */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        if (addresses == null || addresses.length == 0) {
            throw new UnknownHostException(host);
        }
        for (InetAddress address : addresses) {
            if (!reachable.contain(address)) {
                throw new RefusedAddress(host);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
