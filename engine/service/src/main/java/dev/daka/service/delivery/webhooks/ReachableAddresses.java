package dev.daka.service.delivery.webhooks;

import dev.daka.service.platform.http.Networks;
import java.net.InetAddress;
import java.util.List;

/**
 * Decides which IP addresses webhooks may connect to: public addresses and the networks that
 * {@code daka.webhooks.allowed-networks} lists. This keeps operators from reaching internal hosts through Daka.
 */
final class ReachableAddresses {
    /**
     * IANA's special-purpose blocks, and the public address at which Azure serves its virtual machines. Among them are
     * Teredo and 6to4, whose addresses contain IPv4 addresses.
     */
    private static final Networks SPECIAL = Networks.of(List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "168.63.129.16/32",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20"));

    /**
     * IPv4, and the global unicast addresses of IPv6. Loopback, link-local, unique local, multicast, NAT64 and
     * IPv4-compatible addresses of IPv6 are outside of it.
     */
    private static final Networks GLOBAL = Networks.of(List.of("0.0.0.0/0", "2000::/3"));

    private final Networks allowed;

    ReachableAddresses(List<String> allowed) {
        this.allowed = Networks.of(allowed);
    }

    /**
     * True if webhooks may connect to the address. Java represents an IPv4-mapped IPv6 address as IPv4, so it is
     * checked as IPv4.
     */
    boolean contain(InetAddress address) {
        return allowed.contain(address) || (GLOBAL.contain(address) && !SPECIAL.contain(address));
    }
}
