package dev.daka.core.effect;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.EffectField;
import dev.daka.core.vocabulary.Label;
import java.util.Optional;

/** Grants a badge, by its key. */
public record GrantBadge(String badge) implements Indivisible {
    public static final CellKind KIND = new Kind();

    @Override
    public EffectKind kind() {
        return KIND;
    }

    @Override
    public String name() {
        return badge;
    }

    @Override
    public void writeTo(EffectFields fields) {
        fields.text("badge", badge);
    }

    private static final class Kind extends CellKind {
        private static final Optional<EventType> GRANTED =
                Optional.of(new EventType("dev.daka.badge.granted", "A badge was granted"));
        private static final Optional<EventType> CANCELLED =
                Optional.of(new EventType("dev.daka.badge.cancelled", "The action that earned a badge was cancelled"));

        @Override
        public String key() {
            return "grantBadge";
        }

        @Override
        public Label label() {
            return new Label("发徽章", "Grant badge");
        }

        @Override
        public boolean isLimited() {
            return true;
        }

        @Override
        public EffectField field() {
            return new EffectField("badge");
        }

        @Override
        public GrantBadge of(CellValue cell) {
            return new GrantBadge(nameIn(cell));
        }

        @Override
        public Optional<Domain> names() {
            return Optional.of(Domain.BADGES);
        }

        @Override
        public Optional<EventType> granted() {
            return GRANTED;
        }

        @Override
        public Optional<EventType> cancelled() {
            return CANCELLED;
        }

        @Override
        public EffectDocs docs() {
            return EffectDocs.granting(
                    "A badge.", EffectDocs.Field.of("badge", EffectDocs.Type.TEXT, "Key of the badge", "week-streak"));
        }

        @Override
        public GrantBadge read(StoredFields fields) {
            return new GrantBadge(fields.text("badge"));
        }
    }
}
