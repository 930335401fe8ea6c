package dev.daka.service.delivery.webhooks;

import java.net.UnknownHostException;

/**
 * Thrown if a host resolves to a forbidden address. It extends UnknownHostException because a DnsResolver may throw
 * only that.
 */
final class RefusedAddress extends UnknownHostException {
    RefusedAddress(String host) {
        super(host + " leads to an address that is not allowed");
    }
}
