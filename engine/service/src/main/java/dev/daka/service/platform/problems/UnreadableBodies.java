package dev.daka.service.platform.problems;

import dev.daka.service.platform.problems.BodyParts.Spot;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses a body that could not be bound. The refusal lists all faults, or says where the body stops being valid JSON.
 */
@Component
public class UnreadableBodies {
    private final JsonMapper json;
    private final List<PartialCheck<?>> checks;

    UnreadableBodies(JsonMapper json, List<PartialCheck<?>> checks) {
        this.json = json;
        this.checks = checks;
    }

    /** Refusal of the body of a controller's request. */
    Refusal refusal(JacksonException failure, HttpServletRequest request) {
        KeptBodies.Kept kept = KeptBodies.of(request);
        return kept == null ? malformed(failure) : refusal(failure, kept.bytes(), kept.type());
    }

    public Refusal refusal(JacksonException failure, byte[] body, Class<?> type) {
        if (failure instanceof StreamReadException) {
            return malformed(failure);
        }
        try {
            return refusal(json.readTree(body), type);
        } catch (JacksonException noJson) {
            return malformed(noJson);
        } catch (NumberFormatException beyondAllNumbers) {
            // Thrown for numbers such as 1e99999999999, which Jackson cannot read into a tree.
            return first(failure);
        }
    }

    /** Refusal with only the fault at which the binding stopped. */
    private static Refusal first(JacksonException failure) {
        Spot at = Spot.ROOT.of(failure);
        return at.field().isEmpty()
                ? malformed(failure)
                : Refusal.of(List.of(new Fault(
                        ProblemType.INVALID_FIELD,
                        new Fault.Place(at.field(), at.pointer()),
                        ProblemText.ofForm(at.field(), BigDecimal.class))));
    }

    /** Refusal of one part of a body. */
    public Refusal refusal(@Nullable JsonNode node, Class<?> type) {
        if (node == null || !node.isObject()) {
            return Refusal.of(ProblemType.MALFORMED_JSON, ProblemText.of("noObject"));
        }
        BodyParts parts = new BodyParts(json);
        Object partial = parts.bind(node, type, Spot.ROOT);
        List<Fault> faults = new ArrayList<>(parts.faults());
        if (partial != null) {
            checks.stream()
                    .filter(check -> check.type() == type)
                    .flatMap(check -> faultsOf(check, partial).stream())
                    .filter(fault -> parts.faults().stream().noneMatch(known -> hides(known, fault)))
                    .forEach(faults::add);
        }
        return faults.isEmpty()
                ? Refusal.of(ProblemType.MALFORMED_JSON, ProblemText.of("noObject"))
                : Refusal.of(faults);
    }

    private static <T> List<Fault> faultsOf(PartialCheck<T> check, Object partial) {
        return check.faults(check.type().cast(partial));
    }

    /**
     * True if the later fault only repeats a known one: a field that could not be bound also looks missing or
     * incomplete to the check.
     */
    private static boolean hides(Fault known, Fault later) {
        return pointer(later).equals(pointer(known))
                || pointer(later).startsWith(pointer(known) + "/")
                || pointer(known).startsWith(pointer(later) + "/");
    }

    private static String pointer(Fault fault) {
        Fault.Place place = fault.place();
        return place == null ? "" : String.valueOf(place.pointer());
    }

    private static Refusal malformed(JacksonException failure) {
        if (!(failure instanceof StreamReadException broken)) {
            return Refusal.of(ProblemType.MALFORMED_JSON, ProblemText.of("noObject"));
        }
        ProblemText text = ProblemText.of(
                "brokenJson",
                broken.getLocation().getLineNr(),
                broken.getLocation().getColumnNr());
        JsonParser parser = broken.processor();
        Spot near = parser == null ? Spot.ROOT : spot(parser.streamReadContext());
        Fault.Place place = near.field().isEmpty() ? null : new Fault.Place(near.field(), near.pointer());
        return Refusal.of(List.of(new Fault(ProblemType.MALFORMED_JSON, place, text)));
    }

    /** Place that the parser had reached, such as {@code attributes.courseId}. */
    private static Spot spot(@Nullable TokenStreamContext context) {
        if (context == null || context.inRoot()) {
            return Spot.ROOT;
        }
        Spot above = spot(context.getParent());
        if (context.inArray()) {
            return above.element(Math.max(context.getCurrentIndex(), 0));
        }
        return context.currentName() == null ? above : above.property(Objects.requireNonNull(context.currentName()));
    }
}
