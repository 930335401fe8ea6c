package dev.daka.service.apidocs;

import io.swagger.v3.core.jackson.ModelResolver;
import org.springdoc.core.models.GroupedOpenApi;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves two OpenAPI documents: /openapi.json for applications and /openapi/admin.json for the admin UI. */
@Configuration
class ApiDocuments implements WebMvcConfigurer {
    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mappers) {
        return new TruthfulSchemas(mappers.jsonMapper());
    }

    @Bean
    GroupedOpenApi applicationsDocument(PlainSchemas schemas) {
        return GroupedOpenApi.builder()
                .group("apps.json")
                .displayName("Applications")
                .pathsToMatch("/v1/**")
                .addOperationCustomizer(DeclaredProblems.OF_APPLICATIONS)
                .addOperationCustomizer(new SharedParameters())
                .addOpenApiCustomizer(document -> {
                    DocumentHead.APPLICATIONS.writeTo(document);
                    DeclaredProblems.addSchemaTo(document);
                    EventsSent.addTo(document);
                    schemas.customise(document);
                })
                .build();
    }

    @Bean
    GroupedOpenApi operatorsDocument(PlainSchemas schemas) {
        return GroupedOpenApi.builder()
                .group("admin.json")
                .displayName("Operators")
                .pathsToMatch("/admin/api/**")
                .addOperationCustomizer(DeclaredProblems.OF_OPERATORS)
                .addOperationCustomizer(new CsrfHeader())
                .addOpenApiCustomizer(document -> {
                    DocumentHead.OPERATORS.writeTo(document);
                    DeclaredProblems.addSchemaTo(document);
                    schemas.customise(document);
                })
                .build();
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/openapi.json").setViewName("forward:/openapi/apps.json");
    }
}
