package dev.daka.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.text.DecimalFormat;
import java.text.SimpleDateFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.TimeZone;

@AnalyzeClasses(packages = "dev.daka.core", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule coreKnowsNoFrameworkAndNoDatabase = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta..", "org.postgresql..");

    @ArchTest
    static final ArchRule coreNeverAsksTheClock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule nothingThatCompilesCodeIsUsed = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.drools.decisiontable..", "org.drools.mvel..", "org.kie.memorycompiler..", "javax.tools..");

    /** Drools keeps only its API compatible: {@code org.kie.api} and the rule model. */
    @ArchTest
    static final ArchRule onlyTheNetworkUsesWhatDroolsMayChange = noClasses()
            .that()
            .resideOutsideOfPackage("dev.daka.core.decide.rules.network")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.drools..", "org.kie..")
                    .and(resideOutsideOfPackages("org.drools.model..", "org.kie.api..")));

    @ArchTest
    static final ArchRule foldersFormNoCycles =
            slices().matching("dev.daka.core.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching("dev.daka.core.(**)").should().beFreeOfCycles();

    /** Each layer may use the layers in the lines above it. */
    @ArchTest
    static final ArchRule foldersBuildOnThoseBeforeThem = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("declared")
            .definedBy("dev.daka.core.vocabulary..", "dev.daka.core.notation..", "dev.daka.core.action..")
            .layer("campaign")
            .definedBy(
                    "dev.daka.core.campaign..",
                    "dev.daka.core.effect..",
                    "dev.daka.core.declaration..",
                    "dev.daka.core.evaluation..")
            .layer("workbook")
            .definedBy("dev.daka.core.workbook..", "dev.daka.core.finding..")
            .layer("decide")
            .definedBy("dev.daka.core.decide..")
            .layer("ledger")
            .definedBy("dev.daka.core.ledger..")
            .layer("journal")
            .definedBy("dev.daka.core.journal..")
            .layer("booking")
            .definedBy("dev.daka.core.booking..")
            .layer("replay")
            .definedBy("dev.daka.core.replay..")
            .whereLayer("declared")
            .mayNotAccessAnyLayer()
            .whereLayer("campaign")
            .mayOnlyAccessLayers("declared")
            .whereLayer("workbook")
            .mayOnlyAccessLayers("declared", "campaign")
            .whereLayer("decide")
            .mayOnlyAccessLayers("declared", "campaign", "workbook")
            .whereLayer("ledger")
            .mayOnlyAccessLayers("declared", "campaign")
            .whereLayer("journal")
            .mayOnlyAccessLayers("declared", "campaign", "decide", "ledger")
            .whereLayer("booking")
            .mayOnlyAccessLayers("declared", "campaign", "decide", "ledger", "journal")
            .whereLayer("replay")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule everyClassStandsInAFolder =
            noClasses().should().resideInAPackage("dev.daka.core").allowEmptyShould(true);

    /**
     * The package that reads files does not depend on their content; only the readers above it know about campaigns.
     */
    @ArchTest
    static final ArchRule filesKnowNoCampaigns = noClasses()
            .that()
            .resideInAPackage("dev.daka.core.workbook.file..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.daka.core.campaign..",
                    "dev.daka.core.workbook.read..",
                    "dev.daka.core.workbook.lint..",
                    "dev.daka.core.workbook.form..");

    /** Default locales, time zones and charsets differ between machines, such as the digits of Arabic. */
    @ArchTest
    static final ArchRule nothingDependsOnTheMachinesLocaleZoneOrEncoding = noClasses()
            .should()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "formatted", Object[].class)
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "getBytes")
            .orShould()
            .callConstructor(String.class, byte[].class)
            .orShould()
            .callConstructor(String.class, byte[].class, int.class, int.class)
            .orShould()
            .callConstructor(InputStreamReader.class, InputStream.class)
            .orShould()
            .callConstructor(OutputStreamWriter.class, OutputStream.class)
            .orShould()
            .callMethod(PrintWriter.class, "printf", String.class, Object[].class)
            .orShould()
            .callMethod(DateTimeFormatter.class, "ofPattern", String.class)
            .orShould()
            .callMethod(Charset.class, "defaultCharset")
            .orShould()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethod(TimeZone.class, "getDefault")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callConstructor(DecimalFormat.class, String.class)
            .orShould()
            .callConstructor(SimpleDateFormat.class, String.class);
}
