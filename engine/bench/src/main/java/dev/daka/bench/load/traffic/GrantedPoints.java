package dev.daka.bench.load.traffic;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The points that a decision granted. Withheld points are not included.
 *
 * @param byCampaign points by campaign; campaigns that granted none are absent
 */
public record GrantedPoints(String actionId, Map<String, Long> byCampaign) {
    private static final JsonFactory JSON = new JsonFactory();

    public GrantedPoints {
        byCampaign = Map.copyOf(byCampaign);
    }

    /** Reads a decision with a streaming parser. It builds no tree, to leave processor time to the service. */
    public static GrantedPoints in(byte[] body) {
        try (JsonParser parser = parser(body)) {
            parser.nextToken();
            return read(parser);
        }
    }

    static JsonParser parser(byte[] body) {
        return JSON.createParser(ObjectReadContext.empty(), body);
    }

    /** Reads one decision, whose opening brace is the parser's current token. */
    static GrantedPoints read(JsonParser parser) {
        String actionId = "";
        Map<String, Long> points = new HashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("actionId")) {
                actionId = parser.getString();
            } else if (name.equals("effects")) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    addEffect(parser, points);
                }
            } else {
                parser.skipChildren();
            }
        }
        return new GrantedPoints(actionId, points);
    }

    private static void addEffect(JsonParser parser, Map<String, Long> points) {
        long added = 0;
        String campaign = "";
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("points")) {
                added = parser.getLongValue();
            } else if (name.equals("campaign")) {
                campaign = parser.getString();
            } else {
                parser.skipChildren();
            }
        }
        if (added != 0) {
            points.merge(campaign, added, Long::sum);
        }
    }
}
