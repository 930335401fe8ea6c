package dev.daka.service.platform.http;

import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.util.NetMaskSet;

/** Set of IP networks, such as {@code 10.0.0.0/8} and {@code fc00::/7}. Tomcat's net masks compare the addresses. */
public final class Networks {
    /**
     * Tomcat would look up a host name, and Java reads 10.1 as 10.0.0.1 and 010.0.0.1 as decimal where other programs
     * read it as octal. So an IPv4 address has four decimal numbers without leading zeros, and an IPv6 address only
     * hexadecimal ones.
     */
    private static final Pattern UNAMBIGUOUS =
            Pattern.compile("(?:(?:(?:0|[1-9][0-9]*)[.]){3}(?:0|[1-9][0-9]*)|[0-9a-fA-F:]*:[0-9a-fA-F:]*)(?:/[0-9]+)?");

    private final String text;
    private final NetMaskSet masks;

    private Networks(String text) {
        this.text = text;
        this.masks = NetMaskSet.parse(text);
    }

    /**
     * Reads networks. An address without a prefix length is a network of one address.
     *
     * @throws IllegalArgumentException if one of them is no network
     */
    public static Networks of(List<String> networks) {
        return new Networks(networks.stream().map(Networks::withPrefix).collect(Collectors.joining(",")));
    }

    private static String withPrefix(String network) {
        String stripped = network.strip();
        if (!UNAMBIGUOUS.matcher(stripped).matches()) {
            throw new IllegalArgumentException("Not a network, such as 10.0.0.0/8: " + network);
        }
        if (stripped.contains("/")) {
            return stripped;
        }
        return stripped + (stripped.contains(":") ? "/128" : "/32");
    }

    public boolean contain(InetAddress address) {
        return masks.contains(address);
    }

    public boolean isEmpty() {
        return masks.isEmpty();
    }

    /** The networks with their prefix lengths, such as {@code 10.0.0.0/8,192.168.7.1/32}. */
    @Override
    public String toString() {
        return text;
    }
}
