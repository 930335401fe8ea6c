package dev.daka.core.campaign;

import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.Property;
import java.util.EnumSet;
import java.util.Set;

/**
 * A fact that a condition compares.
 *
 * @param property  kind of the fact
 * @param parameter key of the attribute or metric; empty for other properties
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

    /**
     * True if a condition on this fact can rule out values of {@code other}. For example, a condition on the amount
     * rules out action types without one.
     */
    public boolean bearsOn(Subject other) {
        return dimension().equals(other.dimension()) || (other.equals(ACTION_TYPE) && dependsOnType());
    }

    /** True if only actions of some types have this fact. */
    public boolean dependsOnType() {
        return OF_THE_ACTION.contains(property);
    }

    /**
     * The fact that represents the dimension of this one. Date, weekday, day kind and holiday are properties of the
     * same day, so they have the same dimension.
     */
    public Subject dimension() {
        return OF_THE_DAY.contains(property) ? DAY : this;
    }
}
