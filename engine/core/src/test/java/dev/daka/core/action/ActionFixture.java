package dev.daka.core.action;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds an action of member m-1 on channel {@code app} at 2026-03-02 08:00 in Shanghai, unless set otherwise. */
public final class ActionFixture {
    public static final MemberId MEMBER = new MemberId("m-1");

    private final @Nullable String type;
    private String at = "2026-03-02T08:00";
    private @Nullable BigDecimal amount;
    private Map<String, AttributeValue> attributes = Map.of();
    private List<String> placements = List.of();

    private ActionFixture(@Nullable String type) {
        this.type = type;
    }

    public static ActionFixture action(String type) {
        return new ActionFixture(type);
    }

    /** A request for placements' content without an action. */
    public static ActionFixture look(String... placements) {
        return new ActionFixture(null).placements(placements);
    }

    /** Sets the local time in Shanghai, such as {@code 2026-10-01T08:00}. */
    public ActionFixture at(String localTime) {
        at = localTime;
        return this;
    }

    public ActionFixture amount(@Nullable String value) {
        amount = value == null ? null : new BigDecimal(value);
        return this;
    }

    public ActionFixture attributes(Map<String, AttributeValue> values) {
        attributes = values;
        return this;
    }

    public ActionFixture placements(String... keys) {
        placements = List.of(keys);
        return this;
    }

    public Action build() {
        return new Action(
                new ActionId("a-1"),
                type,
                MEMBER,
                LocalDateTime.parse(at).atZone(ZoneId.of("Asia/Shanghai")).toInstant(),
                "app",
                amount,
                attributes,
                placements);
    }
}
