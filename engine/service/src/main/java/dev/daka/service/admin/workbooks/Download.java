package dev.daka.service.admin.workbooks;

import dev.daka.core.vocabulary.Label;
import dev.daka.core.workbook.write.Language;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Responses with a file that the browser saves, under a readable name. */
final class Download {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String CSV = "text/csv";
    private static final Pattern NOT_IN_FILE_NAMES = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}]");

    private Download() {}

    /**
     * The requested language; if none was requested, the browser's. Chinese if the browser asks for it, otherwise
     * English.
     */
    static Language language(@Nullable Language asked) {
        if (asked != null) {
            return asked;
        }
        return LocaleContextHolder.getLocale().getLanguage().equals("zh") ? Language.ZH : Language.EN;
    }

    static ResponseEntity<byte[]> xlsx(Label name, Language language, byte[] content) {
        return answer(language.of(name) + ".xlsx", MediaType.parseMediaType(XLSX), content);
    }

    static ResponseEntity<byte[]> csv(Label name, Language language, String content) {
        return answer(
                language.of(name) + ".csv",
                new MediaType(MediaType.parseMediaType(CSV), StandardCharsets.UTF_8),
                content.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> answer(String name, MediaType type, byte[] content) {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(NOT_IN_FILE_NAMES.matcher(name).replaceAll("_"), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
