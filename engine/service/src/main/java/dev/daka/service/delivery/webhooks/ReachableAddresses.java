package dev.daka.service.delivery.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Decides which IP addresses webhooks may connect to: public addresses and the networks that
 * {@code daka.webhooks.allowed-networks} lists. This keeps operators from reaching internal hosts through Daka.
 */
final class ReachableAddresses {
    /** IANA's special-purpose blocks, and the public address at which Azure serves its virtual machines. */
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

    /**
     * Global unicast addresses. Loopback, link-local, unique local, multicast, NAT64 and IPv4-compatible addresses are
     * outside of it.
     */
    private static final Network GLOBAL_V6 = Network.parse("2000::/3");

    /**
     * Blocks of the global range that are refused: Teredo and 6to4, which contain IPv4 addresses, and blocks reserved
     * for protocols and documentation.
     */
    private static final List<Network> SPECIAL_V6 = networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private final List<Network> allowed;

    ReachableAddresses(List<String> allowed) {
        this.allowed = allowed.stream().map(Network::parse).toList();
    }

    /**
     * True if webhooks may connect to the address. Java represents an IPv4-mapped IPv6 address as IPv4, so it is
     * checked as IPv4.
     */
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
