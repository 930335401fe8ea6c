package dev.daka.service.platform.http;

import dev.daka.service.platform.datadir.StartRefused;
import java.net.InetAddress;
import org.springframework.stereotype.Component;

/** Addresses and networks of trusted proxies: {@code 10.0.0.0/8, 192.168.7.1}. */
@Component
class TrustedProxies {
    private final Networks networks;

    TrustedProxies(RequestSettings settings) {
        try {
            this.networks = Networks.of(settings.trustedProxies());
        } catch (IllegalArgumentException unreadable) {
            throw new StartRefused(
                    "DAKA_TRUSTED_PROXIES is not a list of addresses or networks: "
                            + String.join(",", settings.trustedProxies()) + ". Write it like 10.0.0.0/8,192.168.7.1.",
                    unreadable);
        }
    }

    boolean none() {
        return networks.isEmpty();
    }

    /** Networks in one string, such as {@code 10.0.0.0/8,192.168.7.1/32}; empty if there are none. */
    String networks() {
        return networks.toString();
    }

    boolean contain(InetAddress address) {
        return networks.contain(address);
    }
}
