package dev.daka.service.platform.http;

import dev.daka.service.platform.datadir.StartRefused;
import java.net.InetAddress;
import java.util.stream.Collectors;
import org.apache.catalina.util.NetMaskSet;
import org.springframework.stereotype.Component;

/** Addresses and networks of trusted proxies: {@code 10.0.0.0/8, 192.168.7.1}. */
@Component
class TrustedProxies {
    private final String networks;
    private final NetMaskSet set;

    TrustedProxies(RequestSettings settings) {
        this.networks =
                settings.trustedProxies().stream().map(TrustedProxies::network).collect(Collectors.joining(","));
        try {
            this.set = NetMaskSet.parse(networks);
        } catch (IllegalArgumentException unreadable) {
            throw new StartRefused(
                    "DAKA_TRUSTED_PROXIES is not a list of addresses or networks: "
                            + String.join(",", settings.trustedProxies()) + ". Write it like 10.0.0.0/8,192.168.7.1.",
                    unreadable);
        }
    }

    private static String network(String text) {
        if (text.contains("/")) {
            return text;
        }
        return text + (text.contains(":") ? "/128" : "/32");
    }

    boolean none() {
        return networks.isEmpty();
    }

    /** Networks in one string, such as {@code 10.0.0.0/8,192.168.7.1/32}; empty if there are none. */
    String networks() {
        return networks;
    }

    boolean contain(InetAddress address) {
        return set.contains(address);
    }
}
