package dev.daka.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySourcesPropertyResolver;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The tables of settings in the README and the guides list all settings of the code, with their defaults. */
class SettingsDocumentsTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern HEAD = Pattern.compile("\\| `daka\\.([a-z.]*)` \\| (default|默认) \\|.*");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Pattern VARIABLE = Pattern.compile("\\bDAKA_[A-Z_]+[A-Z]\\b");

    private final PropertySourcesPropertyResolver properties = properties();

    @ParameterizedTest
    @CsvSource({"operations.md webhooks.md", "operations.md webhooks.zh.md"})
    void guidesListEverySettingWithItsDefault(String guides) throws IOException {
        SortedMap<String, String> documented = new TreeMap<>();
        for (String guide : guides.split(" ", -1)) {
            documented.putAll(
                    documented(Files.readString(ROOT.resolve("engine/docs").resolve(guide))));
        }

        assertThat(documented).isEqualTo(declared());
    }

    @Test
    void readmeListsEveryVariable() throws IOException {
        SortedSet<String> read = new TreeSet<>();
        for (String sources : new String[] {"engine/service/src/main", "engine/cli/src/main"}) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(sources))) {
                for (Path file : files.filter(SettingsDocumentsTest::isSource).toList()) {
                    VARIABLE.matcher(Files.readString(file)).results().forEach(found -> read.add(found.group()));
                }
            }
        }

        assertThat(variables().keySet().stream().filter(name -> name.startsWith("DAKA_")))
                .containsExactlyElementsOf(read);
    }

    @ParameterizedTest
    @CsvSource({
        "SERVER_PORT, server.port",
        "DAKA_HOME, daka.home",
        "DAKA_CONNECTIONS_PER_ADDRESS, daka.requests.connections-per-address"
    })
    void readmeHasTheDefaults(String variable, String property) throws IOException {
        assertThat(variables()).containsEntry(variable, properties.getRequiredProperty(property));
    }

    private static boolean isSource(Path file) {
        return file.toString().endsWith(".java") || file.toString().endsWith(".yaml");
    }

    /** The variables in the README's table, with their defaults. */
    private static SortedMap<String, String> variables() throws IOException {
        SortedMap<String, String> variables = new TreeMap<>();
        Files.readString(ROOT.resolve("README.md"))
                .lines()
                .dropWhile(line -> !line.startsWith("| variable | default |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|", -1))
                .forEach(cells -> NAME.matcher(cells[1])
                        .results()
                        .forEach(name -> variables.put(
                                name.group(1), cells[2].replace("`", "").strip())));
        return variables;
    }

    /** The settings in the tables of a guide, with their defaults. */
    private static Map<String, String> documented(String guide) {
        Map<String, String> settings = new TreeMap<>();
        String prefix = "";
        for (String line : guide.lines().toList()) {
            Matcher head = HEAD.matcher(line);
            if (head.matches()) {
                prefix = "daka." + head.group(1);
            } else if (!line.startsWith("|")) {
                prefix = "";
            } else if (!prefix.isEmpty() && !line.startsWith("|---")) {
                String[] cells = line.split("\\|", -1);
                String[] defaults = cells[2].replace("`", "").strip().split("[,、] ?", -1);
                Matcher names = NAME.matcher(cells[1]);
                for (int i = 0; names.find(); i++) {
                    settings.put(prefix + names.group(1), defaults[i]);
                }
            }
        }
        return settings;
    }

    /** The settings of the code that no variable of the README sets, with their defaults. */
    private SortedMap<String, String> declared() throws IOException {
        String yaml = Files.readString(ROOT.resolve("engine/service/src/main/resources/application.yaml"));
        SortedMap<String, String> settings = new TreeMap<>();
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        for (BeanDefinition found : scanner.findCandidateComponents("dev.daka.service")) {
            Class<?> type = ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null);
            String prefix = type.getAnnotation(ConfigurationProperties.class).value();
            for (RecordComponent component : type.getRecordComponents()) {
                String name = component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
                if (!yaml.contains(" " + name + ": ${DAKA_")) {
                    settings.put(prefix + "." + name, defaultOf(prefix + "." + name, type, component));
                }
            }
        }
        return settings;
    }

    private String defaultOf(String name, Class<?> type, RecordComponent component) {
        String inYaml = properties.getProperty(name);
        if (inYaml != null) {
            return inYaml;
        }
        return Arrays.stream(type.getDeclaredConstructors()[0].getParameters())
                .filter(parameter -> parameter.getName().equals(component.getName()))
                .map(parameter -> parameter.getAnnotation(DefaultValue.class))
                .map(value -> Arrays.stream(value.value()).collect(Collectors.joining(",")))
                .findFirst()
                .orElseThrow();
    }

    private static PropertySourcesPropertyResolver properties() {
        MutablePropertySources sources = new MutablePropertySources();
        try {
            new YamlPropertySourceLoader()
                    .load("application", new ClassPathResource("application.yaml"))
                    .forEach(sources::addLast);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new PropertySourcesPropertyResolver(sources);
    }
}
