package dev.daka.service;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    @Test
    void featuresKeepToTheirWalls() {
        ApplicationModules.of(Daka.class).verify();
    }
}
