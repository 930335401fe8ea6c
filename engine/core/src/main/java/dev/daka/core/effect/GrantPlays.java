package dev.daka.core.effect;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.EffectField;
import dev.daka.core.vocabulary.Label;
import java.util.Optional;

/**
 * Grants plays of a draw. A limit counts the effect once, whatever the number of plays.
 *
 * @param plays number of plays, 1 or more
 */
public record GrantPlays(long plays) implements Indivisible {
    public static final CellKind KIND = new Kind();

    public GrantPlays {
        if (plays < 1) {
            throw new IllegalArgumentException("Plays are 1 or more: " + plays);
        }
    }

    @Override
    public EffectKind kind() {
        return KIND;
    }

    @Override
    public String name() {
        return String.valueOf(plays);
    }

    @Override
    public void writeTo(EffectFields fields) {
        fields.number("plays", plays);
    }

    private static final class Kind extends CellKind {
        private static final Optional<EventType> GRANTED =
                Optional.of(new EventType("dev.daka.plays.granted", "Plays of a draw were granted"));
        private static final Optional<EventType> CANCELLED = Optional.of(
                new EventType("dev.daka.plays.cancelled", "The action that earned plays of a draw was cancelled"));

        @Override
        public String key() {
            return "grantPlays";
        }

        @Override
        public Label label() {
            return new Label("发抽奖机会", "Grant plays");
        }

        @Override
        public boolean isLimited() {
            return true;
        }

        @Override
        public EffectField field() {
            return new EffectField("plays");
        }

        @Override
        public GrantPlays of(CellValue cell) {
            return new GrantPlays(((CellValue.Whole) cell).value());
        }

        /** Empty, because a cell contains a number of plays instead of a name. */
        @Override
        public Optional<Domain> names() {
            return Optional.empty();
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
                    "Plays of a draw. The application lets the member draw so many times.",
                    EffectDocs.Field.of("plays", EffectDocs.Type.COUNT, "How many plays, 1 or more", 1));
        }

        @Override
        public GrantPlays read(StoredFields fields) {
            return new GrantPlays(fields.number("plays"));
        }
    }
}
