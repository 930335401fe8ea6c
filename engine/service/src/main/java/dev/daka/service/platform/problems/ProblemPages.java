package dev.daka.service.platform.problems;

import dev.daka.core.workbook.write.Language;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Serves an HTML page for each problem type's address, in the browser's language. */
@Hidden
@RestController
class ProblemPages {
    private final JsonMapper json;

    ProblemPages(JsonMapper json) {
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    @GetMapping(ProblemType.PAGES)
    ResponseEntity<byte[]> all(HttpServletRequest request) {
        return page(HttpStatus.OK, HtmlPage.index(Languages.of(request)));
    }

    @GetMapping(ProblemType.PAGES + "/{slug}")
    ResponseEntity<byte[]> one(@PathVariable String slug, HttpServletRequest request) {
        Language language = Languages.of(request);
        return ProblemType.find(slug)
                .map(type -> page(HttpStatus.OK, HtmlPage.about(type, language, example(type, language))))
                .orElseGet(() -> page(HttpStatus.NOT_FOUND, HtmlPage.notFound(language)));
    }

    private String example(ProblemType type, Language language) {
        return json.writeValueAsString(type.problem(language)
                .told(language.of(type.text("example")), null, language.of(type.text("cure")), null)
                .requestId("0f8c4a1e-3c58-4c8e-9d4b-6f3f0c6a7b21"));
    }

    private static ResponseEntity<byte[]> page(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(html.getBytes(StandardCharsets.UTF_8));
    }
}
