package dev.daka.core.campaign;

import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.Property;
import java.util.EnumSet;
import java.util.Set;

/**
 * What of an occasion a condition looks at.
 *
 * @param parameter the attribute or metric; empty for properties without one
 */
public record Subject(Property property, String parameter) {
    private static final Set<Property> OF_THE_DAY =
            EnumSet.of(Property.DATE, Property.WEEKDAY, Property.DAY_KIND, Property.HOLIDAY);

    private static final Set<Property> OF_THE_ACTION =
            EnumSet.of(Property.AMOUNT, Property.TEXT_ATTRIBUTE, Property.NUMBER_ATTRIBUTE);

    public static final Subject ACTION_TYPE = new Subject(Property.ACTION_TYPE, "");
    public static final Subject DAY = new Subject(Property.DATE, "");

    public static Subject of(Binding.Condition binding) {
        return new Subject(binding.property(), binding.parameter() == null ? "" : binding.parameter());
    }

    /** Whether a condition on this can leave a row without the other: a condition on an amount leaves few action types. */
    public boolean bearsOn(Subject other) {
        return dimension().equals(other.dimension()) || (other.equals(ACTION_TYPE) && dependsOnType());
    }

    /** Whether it depends on the action's type that there is anything to look at. */
    public boolean dependsOnType() {
        return OF_THE_ACTION.contains(property);
    }

    /** The subject of the dimension that this one belongs to: what is asked of a day is asked of one calendar. */
    public Subject dimension() {
        return OF_THE_DAY.contains(property) ? DAY : this;
    }
}
