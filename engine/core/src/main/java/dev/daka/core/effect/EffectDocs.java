package dev.daka.core.effect;

import java.util.List;

/**
 * The texts about a kind of effect in the API document.
 *
 * @param description     description of the kind
 * @param fields          fields in the order of {@link Effect#writeTo}
 * @param campaign        what the campaign does, as in "Key of the campaign that grants it"
 * @param campaignExample key of an example campaign
 * @param rules           which rows an answer lists
 */
public record EffectDocs(
        String description, List<Field> fields, String campaign, String campaignExample, String rules) {
    /** Type of a field's value. */
    public enum Type {
        TEXT,
        /** A whole number, 1 or more. */
        COUNT,
        /** A whole number that determines an order. */
        RANK,
        /** When points become available; absent if at once. */
        RELEASE,
        ITEM
    }

    /**
     * The description of a field.
     *
     * @param name            name of the field
     * @param type            type of its value
     * @param description     description in an answer
     * @param example         example in an answer; empty for an object that is described separately
     * @param inEvents        description in an event
     * @param inWithheld      description in an effect that a limit withheld
     * @param withheldExample example in such an effect
     */
    public record Field(
            String name,
            Type type,
            String description,
            Object example,
            String inEvents,
            String inWithheld,
            Object withheldExample) {
        public static Field of(String name, Type type, String description, Object example) {
            return new Field(
                    name,
                    type,
                    description,
                    example,
                    description + ".",
                    description + "; absent for other effects",
                    example);
        }

        Field inEvents(String text) {
            return new Field(name, type, description, example, text, inWithheld, withheldExample);
        }

        Field inWithheld(String text, Object otherExample) {
            return new Field(name, type, description, example, inEvents, text, otherExample);
        }
    }

    public EffectDocs {
        fields = List.copyOf(fields);
    }

    /** Texts about a kind with a single field: "Key of the reward", "The row that granted it". */
    static EffectDocs granting(String description, Field field) {
        return new EffectDocs(description, List.of(field), "grants it", "points-tasks", "The row that granted it");
    }
}
