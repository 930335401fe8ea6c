package dev.daka.core.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.vocabulary.ActionType;
import dev.daka.core.vocabulary.ActionTypes;
import dev.daka.core.vocabulary.Attribute;
import dev.daka.core.vocabulary.AttributeType;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Latest;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.vocabulary.Names;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionCheckTest {
    private static final Instant MORNING = Instant.parse("2026-10-01T00:00:00Z");
    private static final ActionTypes TYPES = new ActionTypes(List.of(
            new ActionType(
                    name("purchased"),
                    ActionType.AmountUse.REQUIRED,
                    List.of(
                            new Attribute(name("quantity"), AttributeType.NUMBER, false, List.of()),
                            new Attribute(name("firstOrder"), AttributeType.FLAG, false, List.of())),
                    new Latest.Within(Duration.ofDays(3))),
            new ActionType(name("joined"), ActionType.AmountUse.OPTIONAL, List.of(), null),
            new ActionType(
                    name("shared"),
                    ActionType.AmountUse.NONE,
                    List.of(
                            new Attribute(name("target"), AttributeType.TEXT, true, List.of(name("course"))),
                            new Attribute(name("sharedOn"), AttributeType.DATE, false, List.of())),
                    null),
            new ActionType(
                    name("signedIn"),
                    ActionType.AmountUse.NONE,
                    List.of(),
                    new Latest.SameDay(ZoneId.of("Asia/Shanghai"), Duration.ofMinutes(10)))));
    private final ActionCheck check = new ActionCheck(
            TYPES,
            new Names(
                    Map.of(Domain.CHANNELS, List.of(name("app")), Domain.PLACEMENTS, List.of(name("home.carousel")))));

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "purchased, 39.90,                -,               -",
                "purchased, 0,                    -,               -",
                "purchased, 1000000000,           -,               -",
                "purchased, 1.10e2,               -,               -",
                "purchased, -,                    -,               MISSING_FIELD amount",
                "purchased, -0.01,                -,               INVALID_FIELD amount",
                "purchased, 1000000000.01,        -,               INVALID_FIELD amount",
                "purchased, 1e308,                -,               INVALID_FIELD amount",
                "purchased, 1e-999999,            -,               INVALID_FIELD amount",
                "purchased, 0E+999999999,         -,               INVALID_FIELD amount",
                "purchased, 39.900000000000006,   -,               -",
                "purchased, 1e-30,                -,               -",
                "purchased, 1e-31,                -,               INVALID_FIELD amount",
                "joined,    -,                    -,               -",
                "shared,    -,                    target=course,   -",
                "shared,    -,                    -,               MISSING_FIELD attributes.target",
                "shared,    -,                    target=dog,      INVALID_FIELD attributes.target",
                "shared,    1,                    target=course,   INVALID_FIELD amount",
                "purchased, 1,                    quantity=12,     -",
                "purchased, 1,                    quantity=x,      INVALID_FIELD attributes.quantity",
                "purchased, 1,                    quantity=1e99,   INVALID_FIELD attributes.quantity",
                "purchased, 1,                    firstOrder=是,   -",
                "purchased, 1,                    firstOrder=2,    INVALID_FIELD attributes.firstOrder",
                "purchased, 1,                    colour=red,      UNKNOWN_ATTRIBUTE attributes.colour",
                "PURCHASED, 1,                    -,               UNKNOWN_ACTION_TYPE type",
                "-,         1,                    -,               MISSING_FIELD type",
            })
    void comparesAnActionWithItsType(
            @Nullable String type, @Nullable String amount, @Nullable String attribute, @Nullable String fault) {
        Map<String, PostedValue> attributes = new LinkedHashMap<>();
        if (attribute != null) {
            String[] parts = attribute.split("=", -1);
            attributes.put(parts[0], new PostedValue.Written(parts[1], null));
        }
        BigDecimal money = amount == null ? null : new BigDecimal(amount);
        assertThat(faults(new PostedAction("a-1", type, "m-1", MORNING, "app", money, attributes, List.of())))
                .isEqualTo(fault == null ? "" : fault);
    }

    @Test
    void listsEveryError() {
        assertThat(faults(new PostedAction(
                        "", "shared", null, null, "c".repeat(65), null, Map.of(), List.of("home.carousel", "n o"))))
                .isEqualTo("MISSING_FIELD actionId, MISSING_FIELD memberId, MISSING_FIELD occurredAt, "
                        + "INVALID_FIELD channel, INVALID_FIELD placements[1], MISSING_FIELD attributes.target");
    }

    @ParameterizedTest(name = "{0} of {1}, received {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "signedIn,  2026-10-01T00:00:00+08:00, 2026-10-01T00:00:00+08:00, -",
                "signedIn,  2026-10-01T23:59:59+08:00, 2026-10-02T00:09:59+08:00, -",
                "signedIn,  2026-10-01T23:59:59+08:00, 2026-10-02T00:10:00+08:00, -",
                "signedIn,  2026-10-01T23:59:59+08:00, 2026-10-02T00:10:00.000001+08:00, 2026-10-02T00:10+08:00",
                "signedIn,  2026-10-01T16:00:00Z,      2026-10-02T16:00:00Z,      -",
                "signedIn,  2026-10-01T15:59:59Z,      2026-10-01T16:10:01Z,      2026-10-02T00:10+08:00",
                "signedIn,  2026-10-01T00:00:00+08:00, -,                         -",
                "purchased, 2026-10-01T00:00:00Z,      2026-10-03T23:59:59Z,      -",
                "purchased, 2026-10-01T00:00:00Z,      2026-10-04T00:00:00Z,      -",
                "purchased, 2026-10-01T00:00:00Z,      2026-10-04T00:00:00.001Z,  2026-10-04T00:00Z",
                "joined,    2026-10-01T00:00:00Z,      2036-10-01T00:00:00Z,      -",
            })
    void acceptsActionsUpToTheLatestTimeOfTheirType(
            String type, String occurredAt, @Nullable String receivedAt, @Nullable String lastMoment) {
        PostedAction posted = new PostedAction(
                "a-1",
                type,
                "m-1",
                OffsetDateTime.parse(occurredAt).toInstant(),
                null,
                type.equals("purchased") ? BigDecimal.ONE : null,
                Map.of(),
                List.of());
        CheckedAction checked = check.check(
                posted,
                receivedAt == null ? null : OffsetDateTime.parse(receivedAt).toInstant());
        if (lastMoment == null) {
            assertThat(checked).isInstanceOf(CheckedAction.Accepted.class);
        } else {
            ActionFault fault = ((CheckedAction.Refused) checked).faults().get(0);
            assertThat(fault.kind()).isEqualTo(ActionFault.Kind.TOO_LATE);
            assertThat(fault.message().en()).endsWith(lastMoment);
            assertThat(fault.message().zh()).contains(lastMoment);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {128, 129, 10_000})
    void limitsTheLengthOfAMemberId(int length) {
        String expected = length > 128 ? "INVALID_FIELD memberId" : "";
        assertThat(faults(joined("m".repeat(length)))).isEqualTo(expected);
    }

    @Test
    void refusesUndeclaredChannelsAndPlacements() {
        PostedAction posted = new PostedAction(
                "a-1", "joined", "m-1", MORNING, "fax", null, Map.of(), List.of("home.carousel", "roof"));

        CheckedAction checked = check.check(posted);

        assertThat(faults(posted)).isEqualTo("UNDECLARED_NAME channel, UNDECLARED_NAME placements[1]");
        assertThat(((CheckedAction.Refused) checked).faults())
                .extracting(fault -> fault.cure().en())
                .containsExactly("Declared values: app", "Declared values: home.carousel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "\ud800"})
    void refusesCharactersThatTheDatabaseCannotStore(String memberId) {
        assertThat(faults(joined(memberId))).isEqualTo("INVALID_FIELD memberId");
    }

    @Test
    void acceptsJsonValuesOfTheDeclaredType() {
        assertThat(faults(purchased("quantity", new PostedValue.Numeric(BigDecimal.TEN))))
                .isEmpty();
        assertThat(faults(purchased("firstOrder", new PostedValue.Flag(true)))).isEmpty();
        assertThat(faults(purchased("quantity", new PostedValue.Text("10"))))
                .isEqualTo("INVALID_FIELD attributes.quantity");
        assertThat(faults(purchased("firstOrder", new PostedValue.Nested())))
                .isEqualTo("INVALID_FIELD attributes.firstOrder");
    }

    private static PostedAction joined(String memberId) {
        return new PostedAction("a-1", "joined", memberId, MORNING, null, null, Map.of(), List.of());
    }

    private static PostedAction purchased(String attribute, PostedValue value) {
        return new PostedAction(
                "a-1", "purchased", "m-1", MORNING, null, BigDecimal.ONE, Map.of(attribute, value), List.of());
    }

    private String faults(PostedAction posted) {
        return check.check(posted) instanceof CheckedAction.Refused refused
                ? refused.faults().stream()
                        .map(fault -> fault.kind() + " " + fault.field())
                        .collect(Collectors.joining(", "))
                : "";
    }

    private static Name name(String key) {
        return new Name(key, new Label(key, key));
    }
}
