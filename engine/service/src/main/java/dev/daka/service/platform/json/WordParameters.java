package dev.daka.service.platform.json;

import dev.daka.core.vocabulary.CamelCase;
import java.util.Arrays;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads enum parameters of a URL in camelCase, as JSON writes them: {@code ?format=csv}. */
@Component
@SuppressWarnings("rawtypes")
class WordParameters implements WebMvcConfigurer, ConverterFactory<String, Enum> {
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(this);
    }

    @Override
    public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
        return word -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> CamelCase.of(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such word"));
    }
}
