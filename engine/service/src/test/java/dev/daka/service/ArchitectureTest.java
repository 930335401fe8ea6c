package dev.daka.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks which packages may use which, and which libraries must not be on the class path. */
@AnalyzeClasses(packages = "dev.daka.service", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching("dev.daka.service.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule foldersBuildOnThoseBelowThem = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("admin")
            .definedBy("dev.daka.service.admin..")
            .layer("api")
            .definedBy("dev.daka.service.api..")
            .layer("delivery")
            .definedBy("dev.daka.service.delivery..")
            .layer("booking")
            .definedBy("dev.daka.service.booking..", "dev.daka.service.reconciliation..", "dev.daka.service.journal..")
            .layer("campaigns")
            .definedBy("dev.daka.service.campaigns..")
            .layer("postgres")
            .definedBy("dev.daka.service.postgres..")
            .layer("platform")
            .definedBy("dev.daka.service.platform..")
            .whereLayer("admin")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("api")
            .mayOnlyBeAccessedByLayers("admin")
            .whereLayer("delivery")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("booking")
            .mayOnlyBeAccessedByLayers("api", "admin")
            .whereLayer("campaigns")
            .mayOnlyBeAccessedByLayers("booking", "api", "admin")
            .whereLayer("platform")
            .mayNotAccessAnyLayer();

    /** The root package contains only the main class. */
    @ArchTest
    static final ArchRule everyClassStandsInAFolder = noClasses()
            .that()
            .doNotHaveSimpleName("Daka")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .resideInAPackage("dev.daka.service");

    /**
     * Rules are built as Drools models. Libraries that turn spreadsheets into code or compile at run time are not
     * needed and would be attack surface. Only kie-memory-compiler has to stay, because Drools' own classes name its
     * types.
     */
    @Test
    void classPathHasNoLibraryThatGeneratesOrCompilesCode() throws IOException {
        List<URL> jars =
                Collections.list(ArchitectureTest.class.getClassLoader().getResources("META-INF/MANIFEST.MF"));
        assertThat(jars).hasSizeGreaterThan(50);
        assertThat(jars)
                .extracting(URL::getPath)
                .noneMatch(
                        jar -> jar.matches(
                                ".*/(drools-decisiontables|drools-templates|drools-mvel|drools-mvel-compiler"
                                        + "|drools-ecj|mvel2|ecj|tools|janino|commons-compiler|groovy|kotlin-compiler.*|xstream)-[0-9].*"));
    }

    /** Classes that such a jar contains, whatever its name. */
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
    void compilerClassesCannotBeLoaded(String name) {
        assertThat(ArchitectureTest.class.getClassLoader().getResource(name.replace('.', '/') + ".class"))
                .isNull();
    }
}
