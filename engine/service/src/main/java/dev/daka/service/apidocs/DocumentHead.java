package dev.daka.service.apidocs;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Map;

/** The head of a document: title, server, authentication and the groups of operations. */
record DocumentHead(
        String title, String description, String scheme, SecurityScheme security, Map<String, String> tags) {
    static final DocumentHead APPLICATIONS = new DocumentHead(
            "Daka for applications",
            """
            Applications post what members did and get what the members earned.

            Every request carries `Authorization: Bearer <application key>`. Bodies are JSON in UTF-8. Times are ISO 8601 \
            with an offset. Amounts are decimal numbers; points are whole numbers. The caller chooses the id of an action, a \
            hold or a cancellation, and may repeat the request any number of times: it gets the first answer again, with \
            the header `Idempotent-Replayed: true`. The scope of an `actionId` is the application and the member.

            Every error is a problem of RFC 9457. Its `type` leads to a page that says how to correct it. Clients must \
            accept problem types and fields that they do not know.""",
            "applicationKey",
            new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").description("The application's key"),
            Map.of(
                    "actions", "Post actions, read them and cancel them",
                    "members", "Members, their balances and their movements of points",
                    "holds", "Set points aside, then redeem or release them",
                    "placements", "The content to show in a placement"));

    static final DocumentHead OPERATORS = new DocumentHead(
            "Daka for operators",
            """
            The API that the admin UI uses. A session begins with `POST /admin/api/session`, which sets the cookie `DAKA-SESSION`. \
            A request that changes something repeats the value of the cookie `XSRF-TOKEN` in the header `X-XSRF-TOKEN`.

            Every error is a problem of RFC 9457. Texts follow `Accept-Language` (`zh` or `en`).""",
            "operatorSession",
            new SecurityScheme()
                    .type(SecurityScheme.Type.APIKEY)
                    .in(SecurityScheme.In.COOKIE)
                    .name("DAKA-SESSION")
                    .description("The session that a login starts"),
            Map.of(
                    "session", "Log in and out",
                    "campaigns", "The campaigns and their versions",
                    "workbooks", "Check, compare and download workbooks",
                    "vocabulary", "The columns and names that workbooks may use",
                    "tryouts", "Ask for a decision without booking it",
                    "simulations", "Replay recorded actions",
                    "reconciliations", "Reconcile journal, states and counters",
                    "journal", "Read stored states, and compute them again from the journal",
                    "webhooks", "Where events are delivered",
                    "audit", "The audit trail of operators"));

    /**
     * Writes the head into the document. It contains nothing that depends on where the service runs, so the document
     * can be kept in the project.
     */
    void writeTo(OpenAPI document) {
        document.info(new Info()
                .title(title)
                .version("v1")
                .description(description)
                .license(new License().name("Proprietary").identifier("LicenseRef-Daka")));
        document.servers(List.of(new Server().url("/").description("The service that serves this document")));
        document.security(List.of(new SecurityRequirement().addList(scheme)));
        if (document.getComponents() == null) {
            document.components(new Components());
        }
        document.getComponents().addSecuritySchemes(scheme, security);
        document.tags(document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> operation.getTags().stream())
                .distinct()
                .sorted()
                .map(tag -> new Tag().name(tag).description(tags.get(tag)))
                .toList());
    }
}
