package dev.daka.service.apidocs;

import dev.daka.core.effect.EventType;
import dev.daka.service.delivery.events.EventTypes;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Declares the requests that the service sends to webhooks, one per type of event. */
final class EventsSent {
    private static final String TAG = "events";

    private EventsSent() {}

    static void addTo(OpenAPI document) {
        for (EventType type : EventTypes.ALL) {
            document.getComponents()
                    .addSchemas(name(type), EventSchemas.of(type).description(type.summary()));
            document.addWebhooks(type.key(), new PathItem().post(operation(type)));
        }
        List<Tag> tags = new ArrayList<>(document.getTags());
        tags.add(new Tag().name(TAG).description("Events that the service posts to endpoints that operators add"));
        document.setTags(tags);
    }

    private static Operation operation(EventType type) {
        ApiResponses responses = new ApiResponses();
        responses.addApiResponse("204", new ApiResponse().description("Delivered. Any other 2xx means the same."));
        responses.addApiResponse(
                "410", new ApiResponse().description("The receiver wants no more events. The endpoint is turned off."));
        responses.addApiResponse(
                "default", new ApiResponse().description("Not delivered. The event is sent again later."));
        return new Operation()
                .operationId("receive" + name(type))
                .summary(type.summary())
                .addTagsItem(TAG)
                .security(List.of())
                .parameters(List.of(
                        header("webhook-id", "string", "Id of the event, as in the body."),
                        header("webhook-timestamp", "integer", "When this request was made, in seconds since 1970."),
                        header(
                                "webhook-signature",
                                "string",
                                "Signatures of Standard Webhooks (v1), separated by spaces. Accept the event if"
                                        + " one of them is valid.")))
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content()
                                .addMediaType(
                                        "application/cloudevents+json",
                                        new MediaType()
                                                .schema(new Schema<>().$ref("#/components/schemas/" + name(type))))))
                .responses(responses);
    }

    private static Parameter header(String name, String type, String description) {
        return new Parameter()
                .in("header")
                .name(name)
                .required(true)
                .description(description)
                .schema(new JsonSchema().types(Set.of(type)));
    }

    /** The schema's name, such as {@code PointsAddedEvent}. */
    private static String name(EventType type) {
        return Arrays.stream(type.key().split("\\.", -1))
                .skip(2)
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("", "", "Event"));
    }
}
