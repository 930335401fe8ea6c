package dev.daka.service.platform.json;

import java.util.regex.Pattern;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Removes the message converters for YAML, XML, CBOR, Smile and Protobuf, which parse less strictly than the one for
 * JSON. Spring adds such a converter as soon as its library is on the class path.
 */
@Configuration
class JsonOnly implements WebMvcConfigurer {
    private static final Pattern OTHERS = Pattern.compile("(?:.*\\+|x-|x-jackson-)?(?:yaml|xml|cbor|smile|protobuf)");

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(all -> all.removeIf(JsonOnly::readsAnother));
    }

    private static boolean readsAnother(HttpMessageConverter<?> converter) {
        return converter.getSupportedMediaTypes().stream()
                .anyMatch(type -> OTHERS.matcher(type.getSubtype()).matches());
    }
}
