package dev.daka.service.platform.problems;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** Binds a JSON body field by field, so that one malformed field does not hide faults in others. */
final class BodyParts {
    /** Largest number of faults that are gathered: a large body could have millions. */
    static final int MOST_FAULTS = 1_000;

    private final JsonMapper json;
    private final List<Fault> faults = new ArrayList<>();

    BodyParts(JsonMapper json) {
        this.json = json;
    }

    List<Fault> faults() {
        return faults;
    }

    /** Record with the fields that could be bound; null if the record cannot be constructed without the others. */
    @Nullable Object bind(JsonNode node, Class<?> record, Spot spot) {
        RecordComponent[] components = record.getRecordComponents();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            Spot at = spot.property(property.getKey());
            Arrays.stream(components)
                    .filter(component -> component.getName().equals(property.getKey()))
                    .findFirst()
                    .ifPresentOrElse(
                            component -> {
                                if (property.getValue().isNull()) {
                                    checkNull(record, component.getName(), at);
                                } else {
                                    values.put(
                                            component.getName(),
                                            value(property.getValue(), component.getGenericType(), at));
                                }
                            },
                            () -> add(at, ProblemText.of("unknownField", property.getKey())));
        }
        return made(record, components, values);
    }

    /** Adds a fault if the record refuses null. Other records treat null as absent. */
    private void checkNull(Class<?> record, String name, Spot spot) {
        try {
            json.treeToValue(json.createObjectNode().putNull(name), record);
        } catch (InvalidNullException refused) {
            add(spot, ProblemText.of("nullField", spot.field()));
        }
    }

    private static @Nullable Object made(
            Class<?> record, RecordComponent[] components, Map<String, @Nullable Object> values) {
        try {
            Constructor<?> constructor = record.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> values.get(component.getName()))
                    .toArray());
        } catch (ReflectiveOperationException | IllegalArgumentException incomplete) {
            return null;
        }
    }

    private @Nullable Object value(JsonNode node, Type type, Spot spot) {
        if (node.isNull()) {
            return null;
        }
        if (type instanceof Class<?> record && record.isRecord() && node.isObject()) {
            return bind(node, record, spot);
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class && node.isArray()) {
            List<@Nullable Object> elements = new ArrayList<>();
            for (int i = 0; i < node.size() && faults.size() < MOST_FAULTS; i++) {
                elements.add(value(node.get(i), list.getActualTypeArguments()[0], spot.element(i)));
            }
            return elements;
        }
        try {
            return json.treeToValue(node, json.constructType(type));
        } catch (JacksonException wrong) {
            Spot at = spot.of(wrong);
            Class<?> expected = wrong instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                    ? mismatch.getTargetType()
                    : json.constructType(type).getRawClass();
            add(at, ProblemText.ofForm(at.field(), expected));
            return null;
        }
    }

    private void add(Spot spot, ProblemText text) {
        faults.add(new Fault(ProblemType.INVALID_FIELD, new Fault.Place(spot.field(), spot.pointer()), text));
    }

    /**
     * Place in a body.
     *
     * @param field   readable path, such as {@code attributes.courseId}
     * @param pointer JSON Pointer of RFC 6901, such as {@code /attributes/courseId}
     */
    record Spot(String field, String pointer) {
        static final Spot ROOT = new Spot("", "");

        Spot property(String name) {
            return new Spot(field.isEmpty() ? name : field + "." + name, pointer + "/" + Fault.Place.escaped(name));
        }

        /** Place below this one where the binding failed. */
        Spot of(JacksonException failure) {
            Spot at = this;
            for (JacksonException.Reference step : failure.getPath()) {
                at = step.getPropertyName() == null ? at.element(step.getIndex()) : at.property(step.getPropertyName());
            }
            return at;
        }

        Spot element(int index) {
            return new Spot(field + "[" + index + "]", pointer + "/" + index);
        }
    }
}
