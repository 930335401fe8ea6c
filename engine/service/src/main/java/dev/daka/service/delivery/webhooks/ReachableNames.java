package dev.daka.service.delivery.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks names up for the HTTP client and lets only those through that lead where webhooks may go. The client connects to the
 * very addresses that it gets from here: nothing is looked up again between the check and the connection.
 */
final class ReachableNames implements DnsResolver {
    private final DnsResolver names;
    private final ReachableAddresses reachable;

    ReachableNames(DnsResolver names, ReachableAddresses reachable) {
        this.names = names;
        this.reachable = reachable;
    }

    /** One address that is not allowed spoils them all: a name with a foot in the house is no mishap. */
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
