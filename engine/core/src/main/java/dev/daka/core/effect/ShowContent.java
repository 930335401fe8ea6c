package dev.daka.core.effect;

import dev.daka.core.campaign.ContentItem;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Label;
import java.util.List;
import java.util.Optional;

/** Shows content in a placement. Items with a higher priority come first. */
public record ShowContent(String placement, ContentItem item, int priority) implements Indivisible {
    public static final EffectKind KIND = new Kind();

    @Override
    public EffectKind kind() {
        return KIND;
    }

    @Override
    public String name() {
        return item.id();
    }

    @Override
    public void writeTo(EffectFields fields) {
        fields.text("placement", placement);
        fields.item(item);
        fields.number("priority", priority);
    }

    private static final class Kind extends EffectKind {
        @Override
        public String key() {
            return "showContent";
        }

        @Override
        public Label label() {
            return new Label("展示内容", "Show content");
        }

        @Override
        public boolean isLimited() {
            return false;
        }

        /** False, because scenarios list the ids of the content in a separate column. */
        @Override
        public boolean isExpectedByName() {
            return false;
        }

        @Override
        public Optional<Domain> names() {
            return Optional.empty();
        }

        @Override
        public Optional<EventType> granted() {
            return Optional.empty();
        }

        @Override
        public Optional<EventType> cancelled() {
            return Optional.empty();
        }

        @Override
        public EffectDocs docs() {
            return new EffectDocs(
                    "Content for one of the placements that the action asked for.",
                    List.of(
                            EffectDocs.Field.of(
                                    "placement", EffectDocs.Type.TEXT, "Key of the placement", "home.carousel"),
                            EffectDocs.Field.of("item", EffectDocs.Type.ITEM, "What to show", ""),
                            EffectDocs.Field.of(
                                    "priority", EffectDocs.Type.RANK, "Items with a higher priority stand first", 10)),
                    "shows it",
                    "home-slots",
                    "The row that chose it");
        }

        /** Throws, because content is stored for display only and no later decision reads it. */
        @Override
        public ShowContent read(StoredFields fields) {
            throw new IllegalStateException("Content is not read back from a row");
        }
    }
}
