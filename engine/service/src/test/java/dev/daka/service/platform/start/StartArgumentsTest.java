package dev.daka.service.platform.start;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daka.service.platform.datadir.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartArgumentsTest {
    @Test
    void settingsOfSpringAreAccepted() {
        StartArguments.refuseOthersThanSettings();
        StartArguments.refuseOthersThanSettings("--server.port=8081", "--spring.profiles.active=", "--daka.x=a\nb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"simulate", "check", "nonsense", "-h", "--help", "--version", "--=x", ""})
    void otherArgumentsAreRefusedWithAHintAtCommands(String argument) {
        assertThatThrownBy(() -> StartArguments.refuseOthersThanSettings("--server.port=8081", argument))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("\"" + argument + "\" is not a setting such as --server.port=8081.")
                .hasMessageContaining("engine/daka --help");
    }
}
