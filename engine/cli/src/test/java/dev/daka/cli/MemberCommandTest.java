package dev.daka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemberCommandTest {
    @Test
    void reportsThatNoServiceAnswers() {
        CommandRun run = CommandRun.of(
                "member", "m-1", "--url", "http://localhost:1", "--username", "o", "--password", "p", "--lang", "zh");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("连不上服务：http://localhost:1/");
    }
}
