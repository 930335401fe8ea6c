package dev.daka.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** What may know what, and what may not be there at all. */
class ModulesTest {
    @Test
    void packagesKnowEachOtherWithoutCircles() {
        ApplicationModules.of(Daka.class).verify();
    }

    /** Rules are built as Drools' model; whatever reads spreadsheets or compiles at run time is dead weight and attack surface. */
    @Test
    void nothingOnTheClassPathReadsSpreadsheetsOrCompiles() throws IOException {
        List<URL> jars = Collections.list(ModulesTest.class.getClassLoader().getResources("META-INF/MANIFEST.MF"));
        assertThat(jars).hasSizeGreaterThan(50);
        assertThat(jars)
                .extracting(URL::getPath)
                .noneMatch(jar -> jar.matches(".*/(drools-decisiontables|drools-mvel|mvel2|drools-ecj|ecj)-[0-9].*"));
    }
}
