package dev.daka.service.delivery.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachableAddressesTest {
    private final ReachableAddresses strict = new ReachableAddresses(List.of());

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(textBlock = """
            loopback,           127.0.0.1,              false
            loopback,           127.255.255.254,        false
            after loopback,     128.0.0.1,              true
            loopback,           ::1,                    false
            this network,       0.0.0.0,                false
            unspecified,        ::,                     false
            private,            10.0.0.1,               false
            before private,     9.255.255.255,          true
            after private,      11.0.0.0,               true
            private,            172.16.0.1,             false
            private,            172.31.255.255,         false
            before private,     172.15.255.255,         true
            after private,      172.32.0.0,             true
            private,            192.168.1.1,            false
            unique local,       fd12:3456::1,           false
            link-local,         169.254.1.1,            false
            link-local,         fe80::1,                false
            CGNAT,              100.64.0.1,             false
            CGNAT,              100.127.255.255,        false
            after CGNAT,        100.128.0.0,            true
            multicast,          224.0.0.1,              false
            multicast,          ff02::1,                false
            broadcast,          255.255.255.255,        false
            benchmarking,       198.18.0.1,             false
            documents,          192.0.2.1,              false
            documents,          2001:db8::1,            false
            mapped,             ::ffff:127.0.0.1,       false
            mapped,             ::ffff:10.0.0.1,        false
            mapped,             ::ffff:a9fe:a9fe,       false
            compatible,         ::127.0.0.1,            false
            NAT64,              64:ff9b::7f00:1,        false
            NAT64,              64:ff9b::8.8.8.8,       false
            local NAT64,        64:ff9b:1::a00:1,       false
            6to4,               2002:7f00:1::1,         false
            Teredo,             2001:0:7f00:1::1,       false
            metadata AWS,       169.254.169.254,        false
            metadata AWS,       fd00:ec2::254,          false
            metadata Alibaba,   100.100.100.200,        false
            metadata Oracle,    192.0.0.192,            false
            platform Azure,     168.63.129.16,          false
            public,             8.8.8.8,                true
            public,             1.1.1.1,                true
            public,             2606:4700:4700::1111,   true
            """)
    void allowsOnlyPublicAddresses(String kind, String address, boolean allowed) throws UnknownHostException {
        assertThat(strict.contain(InetAddress.getByName(address))).as(kind).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource(textBlock = """
            127.0.0.1,  127.0.0.1,   true
            127.0.0.2,  127.0.0.1,   false
            127.0.0.1,  ::/0,        false
            ::1,        ::1,         true
            ::1,        ::/64,       true
            fd12::1,    ::/64,       false
            10.1.2.3,   10.1.0.0/16, true
            10.1.2.3,   10.1.9.9/16, true
            10.2.0.0,   10.1.0.0/16, false
            10.1.3.255, 10.1.2.0/23, true
            10.1.4.0,   10.1.2.0/23, false
            fd12::1,    fd00::/8,    true
            10.1.2.3,   0.0.0.0/0,   true
            fd12::1,    0.0.0.0/0,   false
            """)
    void allowsConfiguredNetworks(String address, String network, boolean allowed) throws UnknownHostException {
        assertThat(new ReachableAddresses(List.of(network)).contain(InetAddress.getByName(address)))
                .isEqualTo(allowed);
    }
}
