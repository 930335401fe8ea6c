package dev.daka.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.modulith.core.ApplicationModules;

/** What may know what, and what may not be there at all. */
class ModulesTest {
    @Test
    void packagesKnowEachOtherWithoutCircles() {
        ApplicationModules.of(Daka.class).verify();
    }

    /**
     * Rules are built as Drools' model; whatever turns spreadsheets into code or compiles at run time is dead weight and attack
     * surface. Of the compilers' interfaces kie-memory-compiler alone has to stay: Drools' own classes name its types.
     */
    @Test
    void nothingOnTheClassPathTurnsSpreadsheetsIntoCodeOrCompiles() throws IOException {
        List<URL> jars = Collections.list(ModulesTest.class.getClassLoader().getResources("META-INF/MANIFEST.MF"));
        assertThat(jars).hasSizeGreaterThan(50);
        assertThat(jars)
                .extracting(URL::getPath)
                .noneMatch(
                        jar -> jar.matches(
                                ".*/(drools-decisiontables|drools-templates|drools-mvel|drools-mvel-compiler"
                                        + "|drools-ecj|mvel2|ecj|tools|janino|commons-compiler|groovy|kotlin-compiler.*|xstream)-[0-9].*"));
    }

    /** The classes by which such a jar would be known, wherever it hides. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.drools.decisiontable.SpreadsheetCompiler",
                "org.drools.template.DataProviderCompiler",
                "org.drools.mvel.MVELConditionEvaluator",
                "org.mvel2.MVEL",
                "org.drools.ecj.EclipseJavaCompiler",
                "org.eclipse.jdt.internal.compiler.Compiler",
                "org.codehaus.janino.SimpleCompiler"
            })
    void noCompilerCanBeLoaded(String name) {
        assertThat(ModulesTest.class.getClassLoader().getResource(name.replace('.', '/') + ".class"))
                .isNull();
    }
}
