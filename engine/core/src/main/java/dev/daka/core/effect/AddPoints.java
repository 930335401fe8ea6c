package dev.daka.core.effect;

import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.Release;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Label;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Grants points of one currency.
 *
 * @param currency currency of the points
 * @param points   number of points, 1 or more
 * @param release  when the points become available
 */
public record AddPoints(CurrencyKey currency, long points, Release release) implements Effect {
    public static final EffectKind KIND = new Kind();

    public AddPoints {
        if (points < 1) {
            throw new IllegalArgumentException("Points are 1 or more: " + points);
        }
    }

    /** Creates an effect of points in the default currency that are available at once. */
    public AddPoints(long points) {
        this(CurrencyKey.POINTS, points, Release.AT_ONCE);
    }

    @Override
    public EffectKind kind() {
        return KIND;
    }

    @Override
    public @Nullable String name() {
        return null;
    }

    @Override
    public Quantity quantity() {
        return Quantity.ofPoints(points);
    }

    @Override
    public AddPoints partOf(Quantity part) {
        return part.amount() == points ? this : new AddPoints(currency, part.amount(), release);
    }

    @Override
    public void writeTo(EffectFields fields) {
        fields.number("points", points);
        fields.text("currency", currency.value());
        fields.release(release, currency);
    }

    private static final class Kind extends EffectKind {
        private static final Optional<EventType> GRANTED =
                Optional.of(new EventType("dev.daka.points.added", "Points were added"));

        @Override
        public String key() {
            return "addPoints";
        }

        @Override
        public Label label() {
            return new Label("加积分", "Add points");
        }

        @Override
        public boolean isLimited() {
            return true;
        }

        /** Scenarios expect points as a number. */
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
            return GRANTED;
        }

        @Override
        public Optional<EventType> cancelled() {
            return Optional.empty();
        }

        @Override
        public EffectDocs docs() {
            return new EffectDocs(
                    "Points of one currency.",
                    List.of(
                            EffectDocs.Field.of(
                                            "points",
                                            EffectDocs.Type.COUNT,
                                            "How many, after multipliers, rounding and caps; 1 or more",
                                            100)
                                    .inEvents("Points that were added, 1 or more.")
                                    .inWithheld("How many points were withheld; absent for rewards and badges", 50),
                            EffectDocs.Field.of("currency", EffectDocs.Type.TEXT, "Key of the currency", "points")
                                    .inWithheld("Key of the points' currency; absent for rewards and badges", "points"),
                            EffectDocs.Field.of(
                                            "pending",
                                            EffectDocs.Type.RELEASE,
                                            "When the points become available; absent if they are available at once",
                                            "")
                                    .inEvents("When pending points become available. Absent if they can be spent"
                                            + " at once.")),
                    "grants them",
                    "points-tasks",
                    "The row that granted the points, then the rows that multiplied them");
        }

        @Override
        public AddPoints read(StoredFields fields) {
            return new AddPoints(new CurrencyKey(fields.text("currency")), fields.number("points"), fields.release());
        }
    }
}
