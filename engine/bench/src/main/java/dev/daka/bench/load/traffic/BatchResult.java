package dev.daka.bench.load.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The result of one action in a batch.
 *
 * @param status  the HTTP status that the action would have got alone
 * @param granted points that its decision granted; empty if it was refused
 */
record BatchResult(int status, Optional<GrantedPoints> granted) {
    /** Reads the results of a batch's answer, in the order of the actions. */
    static List<BatchResult> in(byte[] body) {
        List<BatchResult> results = new ArrayList<>();
        try (JsonParser parser = GrantedPoints.parser(body)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals("results")) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        results.add(read(parser));
                    }
                } else {
                    parser.skipChildren();
                }
            }
        }
        return results;
    }

    private static BatchResult read(JsonParser parser) {
        int status = 0;
        Optional<GrantedPoints> granted = Optional.empty();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("status")) {
                status = parser.getIntValue();
            } else if (name.equals("decision") && value == JsonToken.START_OBJECT) {
                granted = Optional.of(GrantedPoints.read(parser));
            } else {
                parser.skipChildren();
            }
        }
        return new BatchResult(status, granted);
    }
}
