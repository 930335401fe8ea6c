package dev.daka.service.delivery.webhooks;

import java.net.UnknownHostException;

/** The name leads to where webhooks may not go. An UnknownHostException, since that is what a resolver may throw. */
final class RefusedAddress extends UnknownHostException {
    RefusedAddress(String host) {
        super(host + " leads to an address that is not allowed");
    }
}
