package dev.daka.core.decide.effect;

import dev.daka.core.campaign.ContentItem;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.Release;

/** What a member gets, or what an application shows or does for a member. */
public sealed interface Effect {
    /**
     * Points of a currency.
     *
     * @param points 1 or more
     */
    record AddPoints(CurrencyKey currency, long points, Release release) implements Effect {
        public AddPoints {
            if (points < 1) {
                throw new IllegalArgumentException("Points are 1 or more: " + points);
            }
        }

        /** Points that can be spent at once. */
        public AddPoints(long points) {
            this(CurrencyKey.POINTS, points, Release.AT_ONCE);
        }

        /** As many of them. */
        public AddPoints partOf(long part) {
            return new AddPoints(currency, part, release);
        }
    }

    /** A reward by its key. */
    record GrantReward(String reward) implements Effect {}

    /** A badge by its key. */
    record GrantBadge(String badge) implements Effect {}

    /** Content for a placement; a higher priority comes first. */
    record ShowContent(String placement, ContentItem item, int priority) implements Effect {}

    /** A message, by its key, that the application sends. */
    record Notify(String message) implements Effect {}
}
