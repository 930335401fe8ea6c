package dev.daka.core.effect;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.EffectField;
import dev.daka.core.vocabulary.Label;
import java.util.Optional;

/** Grants a reward, by its key. */
public record GrantReward(String reward) implements Indivisible {
    public static final CellKind KIND = new Kind();

    @Override
    public EffectKind kind() {
        return KIND;
    }

    @Override
    public String name() {
        return reward;
    }

    @Override
    public void writeTo(EffectFields fields) {
        fields.text("reward", reward);
    }

    private static final class Kind extends CellKind {
        private static final Optional<EventType> GRANTED =
                Optional.of(new EventType("dev.daka.reward.granted", "A reward was granted"));
        private static final Optional<EventType> CANCELLED = Optional.of(
                new EventType("dev.daka.reward.cancelled", "The action that earned a reward was cancelled"));

        @Override
        public String key() {
            return "grantReward";
        }

        @Override
        public Label label() {
            return new Label("发奖品", "Grant reward");
        }

        @Override
        public boolean isLimited() {
            return true;
        }

        @Override
        public EffectField field() {
            return new EffectField("reward");
        }

        @Override
        public GrantReward of(CellValue cell) {
            return new GrantReward(nameIn(cell));
        }

        @Override
        public Optional<Domain> names() {
            return Optional.of(Domain.REWARDS);
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
                    "One reward, such as a coupon. The application hands it out.",
                    EffectDocs.Field.of("reward", EffectDocs.Type.TEXT, "Key of the reward", "coupon-10"));
        }

        @Override
        public GrantReward read(StoredFields fields) {
            return new GrantReward(fields.text("reward"));
        }
    }
}
