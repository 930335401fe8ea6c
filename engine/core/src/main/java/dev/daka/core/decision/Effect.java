package dev.daka.core.decision;

import dev.daka.core.campaign.ContentItem;

/** What a member gets, or what an application shows or does for a member. */
public sealed interface Effect {
    /** Points, 1 or more. */
    record AddPoints(long points) implements Effect {
        public AddPoints {
            if (points < 1) {
                throw new IllegalArgumentException("Points are 1 or more: " + points);
            }
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
