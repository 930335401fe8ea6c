package dev.daka.service.apidocs;

import dev.daka.service.problems.Problem;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the API at /openapi.json. */
@Configuration
class OpenApiSettings {
    private static final String KEY = "applicationKey";
    private static final String SESSION = "operatorSession";

    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mappers) {
        return new TruthfulSchemas(mappers.jsonMapper());
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Daka")
                        .version("v1")
                        .description("Applications post what members did to /v1 and get what the members earned."
                                + " /admin/api is the admin UI's. Every error is a problem of RFC 9457."))
                .components(new Components()
                        .addSecuritySchemes(
                                KEY,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer"))
                        .addSecuritySchemes(
                                SESSION,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("DAKA-SESSION")));
    }

    /** The document is the same wherever the service runs, so that it can be kept beside the UI. */
    @Bean
    OpenApiCustomizer problemsEverywhere() {
        return document -> {
            document.setServers(List.of());
            ModelConverters.getInstance(true).readAll(Problem.class).forEach(document.getComponents()::addSchemas);
            document.getPaths()
                    .forEach((path, item) -> item.readOperations().forEach(operation -> complete(path, operation)));
        };
    }

    private static void complete(String path, Operation operation) {
        Content problem = new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")));
        operation
                .getResponses()
                .addApiResponse(
                        "default", new ApiResponse().description("A problem").content(problem));
        operation.addSecurityItem(new SecurityRequirement().addList(path.startsWith("/v1/") ? KEY : SESSION));
    }
}
