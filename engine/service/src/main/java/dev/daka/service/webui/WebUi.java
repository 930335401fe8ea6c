package dev.daka.service.webui;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Serves the built admin UI. Its client-side routes, such as /campaigns/golden-week, all return index.html. */
@Configuration
class WebUi implements WebMvcConfigurer {
    private static final String BUILT = "classpath:/META-INF/resources/";

    /** Paths of the UI's client-side routes. Other paths are looked up as files. */
    static final Pattern PAGES =
            Pattern.compile("(?:|login|campaigns|campaigns/[^/]+|workbooks|tryout|simulation|reconciliation)/?");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // File names in /assets contain a hash of the content, so browsers can cache them permanently.
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(BUILT + "assets/")
                .setCacheControl(CacheControl.maxAge(365, TimeUnit.DAYS).immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(BUILT)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new OnePage());
    }

    /** Ignores the Accept header and answers in JSON, so that every client can receive a problem. */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        configurer.ignoreAcceptHeader(true).defaultContentType(MediaType.APPLICATION_JSON);
    }

    private static final class OnePage extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            return super.getResource(PAGES.matcher(path).matches() ? "index.html" : path, location);
        }
    }
}
