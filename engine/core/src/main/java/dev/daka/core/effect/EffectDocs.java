package dev.daka.core.effect;

import java.util.List;

/**
 * What the API document says of a kind of effect.
 *
 * @param description     of the kind
 * @param fields          those that {@link Effect#writeTo} hands over, in that order
 * @param campaign        what the campaign does, as in "Key of the campaign that grants it"
 * @param campaignExample key of a campaign
 * @param rules           which rows an answer names
 */
public record EffectDocs(
        String description, List<Field> fields, String campaign, String campaignExample, String rules) {
    /** What a field holds. */
    public enum Type {
        TEXT,
        /** A whole number, 1 or more. */
        COUNT,
        /** A whole number that orders things. */
        RANK,
        /** When points can be spent; absent if that is at once. */
        RELEASE,
        ITEM
    }

    /**
     * A field.
     *
     * @param description     in an answer
     * @param example         in an answer; empty for what is described apart
     * @param inEvents        its description in an event
     * @param inWithheld      its description where a limit withholds the effect
     * @param withheldExample its example there
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

    /** Of an effect that is one field: "Key of the reward", "The row that granted it". */
    static EffectDocs granting(String description, Field field) {
        return new EffectDocs(description, List.of(field), "grants it", "points-tasks", "The row that granted it");
    }
}
