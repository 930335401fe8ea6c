package dev.daka.service.platform.problems;

import dev.daka.core.workbook.write.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.HtmlUtils;

/** HTML pages that the service renders itself: about problem types, and for unknown addresses. */
final class HtmlPage {
    private static final List<String> OF_PROGRAMS = List.of("/v1", "/admin/api", "/actuator", "/openapi", "/assets");

    private HtmlPage() {}

    /** True if the request accepts HTML and its path belongs to no API, so a browser gets a page. */
    static boolean isWanted(HttpServletRequest request) {
        String path = request.getRequestURI();
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains("text/html")
                && OF_PROGRAMS.stream().noneMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }

    static String notFound(Language language) {
        String title = language.of(ProblemType.NOT_FOUND.title());
        return page(
                language,
                title,
                "<p>404</p><p><a href=\"/\">" + escaped(language.of(Texts.label("page.home"))) + "</a></p>");
    }

    /** Page that lists all problem types. */
    static String index(Language language) {
        String title = language.of(Texts.label("page.problems"));
        String items = Arrays.stream(ProblemType.values())
                .map(type -> "<li><a href=\"" + type.address() + "\"><code>" + type.slug() + "</code></a> "
                        + type.status().value() + " " + escaped(language.of(type.title())) + "</li>")
                .collect(Collectors.joining("\n"));
        return page(language, title, "<ul>" + items + "</ul>");
    }

    /** Page on one problem type: its meaning, its cure and an example. */
    static String about(ProblemType type, Language language, String example) {
        String body = Stream.of(
                        "<p>HTTP " + type.status().value() + "</p>",
                        paragraph(language, "meaning", type),
                        paragraph(language, "cure", type),
                        "<h2>" + escaped(language.of(Texts.label("page.example"))) + "</h2>",
                        "<pre>" + escaped(example) + "</pre>",
                        "<p><a href=\"" + ProblemType.PAGES + "\">" + escaped(language.of(Texts.label("page.problems")))
                                + "</a></p>")
                .collect(Collectors.joining("\n"));
        return page(language, language.of(type.title()), body);
    }

    private static String paragraph(Language language, String part, ProblemType type) {
        return "<h2>" + escaped(language.of(Texts.label("page." + part))) + "</h2><p>"
                + escaped(language.of(type.text(part))) + "</p>";
    }

    private static String page(Language language, String title, String body) {
        return """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s · Daka</title>
                <style>body{font:16px/1.6 system-ui,sans-serif;max-width:46rem;margin:3rem auto;padding:0 1rem}pre{overflow:auto;
                background:#f4f4f4;padding:1rem}</style></head>
                <body><main><h1>%s</h1>
                %s
                </main></body>
                </html>
                """.formatted(language == Language.ZH ? "zh" : "en", escaped(title), escaped(title), body);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
