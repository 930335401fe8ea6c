package dev.daka.service.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** How {@code mvn spring-boot:run} starts the service. */
class LaunchTest {
    private static final String PLUGIN =
            "/project/build/plugins/plugin[artifactId='spring-boot-maven-plugin']/configuration/";

    /** By default the plugin adds {@code -XX:TieredStopAtLevel=1}, with which Java compiles slower code. */
    @Test
    void theServiceRunsAtFullSpeed() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        XPath values = XPathFactory.newInstance().newXPath();

        assertThat(values.evaluate(PLUGIN + "optimizedLaunch", pom)).isEqualTo("false");
        assertThat(values.evaluate(PLUGIN + "jvmArguments", pom))
                .contains("-XX:")
                .doesNotContain("TieredStopAtLevel");
    }
}
