package dev.daka.bench.table;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.AttributeValue;
import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Random actions. About 85 % are purchases, 10 % sign-ins and 5 % shares. One in ten purchases has no category, or one
 * that the table does not name.
 */
public final class Actions {
    public static final int COUNT = 1_024;
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private Actions() {}

    /** Creates {@value #COUNT} actions for a table of {@code rows} rows. The same seed gives the same actions. */
    public static List<SampleAction> of(int rows, long seed) {
        Random random = new Random(seed);
        List<SampleAction> actions = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            int kind = random.nextInt(100);
            if (kind < 85) {
                BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(30_000), 2);
                actions.add(asked(Tasks.PURCHASED, amount, category(rows, random), random));
            } else {
                actions.add(asked(kind < 95 ? Tasks.SIGNED_IN : Tasks.SHARED, null, null, random));
            }
        }
        return actions;
    }

    private static @Nullable String category(int rows, Random random) {
        return switch (random.nextInt(20)) {
            case 0 -> null;
            case 1 -> "unknown";
            default -> Tasks.category(random.nextInt(Tasks.categories(rows)));
        };
    }

    private static SampleAction asked(
            String type, @Nullable BigDecimal amount, @Nullable String category, Random random) {
        MemberId id = new MemberId("m-" + random.nextInt(1_000));
        Member member = new Member(id, Tasks.oneOf(Tasks.TIERS, random), Set.of(), null, Map.of());
        Action action = new Action(
                new ActionId("a-1"),
                type,
                id,
                NOON.plusSeconds(random.nextInt(3_600)),
                Tasks.oneOf(Tasks.CHANNELS, random),
                amount,
                category == null ? Map.of() : Map.of(Tasks.CATEGORY, new AttributeValue.Text(category)),
                List.of());
        return new SampleAction(action, member, random.nextInt(6));
    }
}
