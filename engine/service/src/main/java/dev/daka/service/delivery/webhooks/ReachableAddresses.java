package dev.daka.service.delivery.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells which addresses webhooks may go to: public ones, and those of the networks that the configuration allows. Whoever
 * adds an endpoint must not reach through us what stands behind our firewall.
 */
final class ReachableAddresses {
    /** IANA's special-purpose blocks, and the one public address behind which Azure answers for its machines. */
    private static final List<Network> SPECIAL_V4 = networks(
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
            "240.0.0.0/4");

    /** Outside of it lie loopback, link-local, unique local, multicast, NAT64 and IPv4-compatible addresses. */
    private static final Network GLOBAL_V6 = Network.parse("2000::/3");

    /** Teredo and 6to4 carry IPv4 addresses inside; the others are for protocols and documents. */
    private static final List<Network> SPECIAL_V6 = networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private final List<Network> allowed;

    ReachableAddresses(List<String> allowed) {
        this.allowed = allowed.stream().map(Network::parse).toList();
    }

    /** Java gives an IPv4-mapped address as the IPv4 address that it is, so that it is judged as such. */
    boolean contain(InetAddress address) {
        return within(allowed, address) || isPublic(address);
    }

    private static boolean isPublic(InetAddress address) {
        return address instanceof Inet4Address
                ? !within(SPECIAL_V4, address)
                : GLOBAL_V6.contains(address) && !within(SPECIAL_V6, address);
    }

    private static boolean within(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static List<Network> networks(String... blocks) {
        return Stream.of(blocks).map(Network::parse).toList();
    }
}
