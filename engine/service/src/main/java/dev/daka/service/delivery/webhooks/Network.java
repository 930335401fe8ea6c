package dev.daka.service.delivery.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A block of addresses, such as {@code 10.0.0.0/8} or {@code fc00::/7}.
 *
 * @param first  its first address
 * @param prefix how many leading bits all its addresses share
 */
record Network(InetAddress first, int prefix) {
    Network {
        if (prefix < 0 || prefix > first.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("No network has a prefix of " + prefix + " bits: " + first);
        }
    }

    /** Reads {@code 10.0.0.0/8}; an address alone is a block of one. Names are not looked up. */
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
