package dev.daka.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@AnalyzeClasses(packages = "dev.daka.cli", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule commandsKnowNoServiceNoFrameworkAndNoDatabase = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.daka.service..",
                    "org.springframework..",
                    "java.sql..",
                    "javax.sql..",
                    "jakarta..",
                    "org.postgresql..");

    /** Libraries that would be copied beside the jar. */
    @ParameterizedTest
    @ValueSource(strings = {"org.springframework.core.SpringVersion", "org.postgresql.Driver", "dev.daka.service.Daka"})
    void classPathHasNoneOfTheseLibraries(String name) {
        assertThat(ArchitectureTest.class.getClassLoader().getResource(name.replace('.', '/') + ".class"))
                .isNull();
    }
}
