package dev.daka.core.effect;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.EffectField;
import dev.daka.core.vocabulary.Label;
import java.util.List;
import java.util.Optional;

/** Sends the member a message, by its key. The application delivers it. */
public record Notify(String message) implements Indivisible {
    public static final CellKind KIND = new Kind();

    @Override
    public EffectKind kind() {
        return KIND;
    }

    @Override
    public String name() {
        return message;
    }

    @Override
    public void writeTo(EffectFields fields) {
        fields.text("message", message);
    }

    private static final class Kind extends CellKind {
        private static final Optional<EventType> GRANTED =
                Optional.of(new EventType("dev.daka.message.requested", "A message should be sent"));
        private static final Optional<EventType> CANCELLED = Optional.of(
                new EventType("dev.daka.message.cancelled", "The action that requested a message was cancelled"));

        @Override
        public String key() {
            return "notify";
        }

        @Override
        public Label label() {
            return new Label("发通知", "Notify");
        }

        @Override
        public boolean isLimited() {
            return false;
        }

        @Override
        public EffectField field() {
            return new EffectField("notify");
        }

        @Override
        public Notify of(CellValue cell) {
            return new Notify(nameIn(cell));
        }

        @Override
        public Optional<Domain> names() {
            return Optional.of(Domain.MESSAGES);
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
            return new EffectDocs(
                    "A message for the member. The application words and delivers it.",
                    List.of(EffectDocs.Field.of("message", EffectDocs.Type.TEXT, "Key of the message", "welcome-back")),
                    "sends it",
                    "come-back",
                    "The row that sends it");
        }

        @Override
        public Notify read(StoredFields fields) {
            return new Notify(fields.text("message"));
        }
    }
}
