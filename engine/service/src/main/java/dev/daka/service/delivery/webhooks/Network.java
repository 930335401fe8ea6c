package dev.daka.service.delivery.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Network of IP addresses, such as {@code 10.0.0.0/8} or {@code fc00::/7}.
 *
 * @param first  first address
 * @param prefix number of leading bits that all its addresses share
 */
record Network(InetAddress first, int prefix) {
    Network {
        if (prefix < 0 || prefix > first.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("No network has a prefix of " + prefix + " bits: " + first);
        }
    }

    /**
     * Parses {@code 10.0.0.0/8}. An address without a prefix length is a network of one address. Host names are
     * refused.
     */
    static Network parse(String text) {
        String[] parts = text.strip().split("/", 2);
        if (!parts[0].matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            throw new IllegalArgumentException("Not a network, such as 10.0.0.0/8: " + text);
        }
        try {
            InetAddress first = InetAddress.getByName(parts[0]);
            int all = first.getAddress().length * Byte.SIZE;
            return new Network(first, parts.length == 1 ? all : Integer.parseInt(parts[1]));
        } catch (UnknownHostException | NumberFormatException unreadable) {
            throw new IllegalArgumentException("Not a network, such as 10.0.0.0/8: " + text, unreadable);
        }
    }

    boolean contains(InetAddress address) {
        byte[] bits = address.getAddress();
        byte[] block = first.getAddress();
        if (bits.length != block.length) {
            return false;
        }
        int whole = prefix / Byte.SIZE;
        for (int i = 0; i < whole; i++) {
            if (bits[i] != block[i]) {
                return false;
            }
        }
        int rest = prefix % Byte.SIZE;
        return rest == 0 || (bits[whole] ^ block[whole]) >> (Byte.SIZE - rest) == 0;
    }
}
