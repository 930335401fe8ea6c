package dev.daka.service.platform.problems;

import dev.daka.core.workbook.write.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Language of a response, chosen by the Accept-Language header. English if the header names neither Chinese nor
 * English; the machine's locale has no effect.
 */
public final class Languages {
    private Languages() {}

    public static Language of(HttpServletRequest request) {
        return of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    static Language of(@Nullable String accepted) {
        if (accepted == null) {
            return Language.EN;
        }
        try {
            return LanguageRange.parse(accepted).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(LanguageRange::getRange)
                    .filter(range -> isOf(range, "zh") || isOf(range, "en"))
                    .map(range -> isOf(range, "zh") ? Language.ZH : Language.EN)
                    .findFirst()
                    .orElse(Language.EN);
        } catch (IllegalArgumentException malformed) {
            return Language.EN;
        }
    }

    private static boolean isOf(String range, String language) {
        return range.equals(language) || range.startsWith(language + "-");
    }

    /** Language of the request that the current thread handles; English outside of a request. */
    public static Language current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? of(attributes.getRequest())
                : Language.EN;
    }
}
