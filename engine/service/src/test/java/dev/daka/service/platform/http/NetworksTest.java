package dev.daka.service.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ReachableAddressesTest shows which addresses a network contains. */
class NetworksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/8",
                "localhost",
                "localhost/8",
                "face",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/+8",
                "10.0.0.0/",
                "::/129",
                "::1/",
                "10.0.0.0/x",
                "10.0.0.0/8/8",
                "10.0.0.0/255.0.0.0",
                "10.0.0.0,11.0.0.0",
                "999.1.1.1",
                "10",
                "10.1",
                "2130706433",
                "010.0.0.1",
                "0177.0.0.1",
                "0x0a.0.0.1",
                "10.*.*.*",
                "１０.0.0.1",
                "1::2::3",
                "[::1]",
                "fe80::1%1",
                "fe80::1%lo/64",
                "::ffff:10.0.0.1",
                "::ffff:a00:1",
                "::ffff:10.0.0.0/104"
            })
    void refusesInvalidNetworks(String text) {
        assertThatThrownBy(() -> Networks.of(List.of(text))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesEveryNetworkWithItsPrefix() {
        Networks networks = Networks.of(List.of(" 10.0.0.0/8", "192.168.7.1", "fc00::1"));

        assertThat(networks).hasToString("10.0.0.0/8,192.168.7.1/32,fc00::1/128");
        assertThat(networks.isEmpty()).isFalse();
        assertThat(Networks.of(List.of()).isEmpty()).isTrue();
    }
}
