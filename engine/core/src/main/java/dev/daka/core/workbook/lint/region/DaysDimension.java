package dev.daka.core.workbook.lint.region;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.CellValue.KeyCondition;
import dev.daka.core.campaign.Subject;
import dev.daka.core.evaluation.Occasion;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Property;
import dev.daka.core.vocabulary.calendar.Day;
import dev.daka.core.vocabulary.calendar.HolidayCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The days of a campaign. Date, weekday, day kind and holiday are properties of the same day and form one dimension.
 * Its atoms are the kinds of days that the workbook's conditions can distinguish.
 */
final class DaysDimension implements Dimension {
    private static final int WEEK = 7;
    private static final int MOST_RANGES = 5;
    private static final int MOST_DAYS_READ = 4_000;

    /** Last day that is examined. A campaign with a later end has no end in practice. */
    private static final LocalDate LAST_OF_ALL = LocalDate.of(9999, 12, 31);

    private final LocalDate first;
    private final LocalDate last;
    private final HolidayCalendar calendar;
    private final Set<Property> asked;
    private final NavigableSet<LocalDate> starts = new TreeSet<>();
    private final Map<Traits, Integer> atoms = new LinkedHashMap<>();
    private final List<LocalDate> examples = new ArrayList<>();
    private final Map<Property, Label> labels;

    /**
     * Properties of a day that conditions can distinguish. A property that no condition uses is null, so that many
     * days share one atom.
     */
    private record Traits(
            LocalDate start,
            @Nullable DayOfWeek weekday,
            @Nullable Day day) {}

    /**
     * @param mentioned dates in the cells of the workbook
     * @param asked     properties of days that the workbook's conditions use
     * @param labels    labels of these properties
     */
    DaysDimension(
            Campaign campaign,
            HolidayCalendar calendar,
            Iterable<LocalDate> mentioned,
            Set<Property> asked,
            Map<Property, Label> labels) {
        this.first = campaign.startsOn();
        this.last = campaign.endsOn().isAfter(LAST_OF_ALL) ? LAST_OF_ALL : campaign.endsOn();
        this.calendar = calendar;
        this.asked = Set.copyOf(asked);
        this.labels = Map.copyOf(labels);
        starts.add(first);
        mentioned.forEach(this::cutAt);
        for (LocalDate date = first; date != null; date = next(date)) {
            Traits traits = traits(date);
            if (atoms.putIfAbsent(traits, atoms.size()) == null) {
                examples.add(date);
            }
        }
    }

    private void cutAt(LocalDate date) {
        if (isInside(date)) {
            starts.add(date);
        }
        if (date.isBefore(last) && isInside(date.plusDays(1))) {
            starts.add(date.plusDays(1));
        }
    }

    private boolean isInside(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    /**
     * The next day that can differ from the days before. In a year without calendar data all weeks are alike until
     * the next mentioned date, so only the first week is examined.
     */
    private @Nullable LocalDate next(LocalDate date) {
        LocalDate next = date.plusDays(1);
        LocalDate start = startOf(date);
        if (!calendar.covers(date.getYear()) && !date.isBefore(start.plusDays(WEEK)) && date.getDayOfYear() > WEEK) {
            next = LocalDate.of(date.getYear() + 1, 1, 1);
            LocalDate cut = starts.higher(date);
            if (cut != null && cut.isBefore(next)) {
                next = cut;
            }
        }
        return next.isAfter(last) ? null : next;
    }

    private LocalDate startOf(LocalDate date) {
        LocalDate start = starts.floor(date);
        return start == null ? date : start;
    }

    private Traits traits(LocalDate date) {
        boolean asksCalendar = asked.contains(Property.DAY_KIND) || asked.contains(Property.HOLIDAY);
        return new Traits(
                startOf(date),
                asked.contains(Property.WEEKDAY) ? date.getDayOfWeek() : null,
                asksCalendar ? calendar.on(date) : null);
    }

    @Override
    public Subject subject() {
        return Subject.DAY;
    }

    @Override
    public ValueSet everything() {
        return extent(date -> true);
    }

    @Override
    public ValueSet expected() {
        return everything();
    }

    @Override
    public ValueSet missing() {
        return extent(date -> false);
    }

    private ValueSet extent(Predicate<LocalDate> holds) {
        BitSet set = new BitSet(examples.size());
        for (int atom = 0; atom < examples.size(); atom++) {
            set.set(atom, holds.test(examples.get(atom)));
        }
        return new AtomSet(set, examples.size());
    }

    @Override
    public ValueSet of(Subject asking, CellValue condition) {
        Property property = asking.property();
        if (property == Property.DATE) {
            return extent(date -> ((CellValue.Range) condition).holds(new CellValue.Date(date)));
        }
        return extent(date -> {
            String name = name(property, date);
            return name != null && ((KeyCondition) condition).holds(name);
        });
    }

    private @Nullable String name(Property property, LocalDate date) {
        if (property == Property.WEEKDAY) {
            return date.getDayOfWeek().name().substring(0, 3);
        }
        Day day = calendar.on(date);
        if (property == Property.HOLIDAY) {
            return day.holiday();
        }
        return day.kind() == null ? null : day.kind().name();
    }

    @Override
    public ValueSet at(Occasion occasion) {
        LocalDate date = occasion.getDate();
        if (!isInside(date)) {
            return missing();
        }
        Integer atom = atoms.get(traits(date));
        return extent(example -> atom != null && example.equals(examples.get(atom)));
    }

    /** Describes the days by weekday, day kind or holiday if one of these properties is enough; otherwise by dates. */
    @Override
    public Label describe(ValueSet extent) {
        for (Property property : List.of(Property.WEEKDAY, Property.DAY_KIND, Property.HOLIDAY)) {
            Set<String> names = new TreeSet<>();
            ValueSet same = asked.contains(property) ? spread(property, (AtomSet) extent, names) : missing();
            if (same.equals(extent) && !extent.isEmpty()) {
                Label label = labels.getOrDefault(property, RegionTexts.text("date"));
                return new Label(
                        label.zh() + " = " + String.join(", ", names), label.en() + " = " + String.join(", ", names));
            }
        }
        String dates = dates((AtomSet) extent);
        return RegionTexts.text("dates", dates);
    }

    /** All days that share a value of the property with one of the given days. Adds these values to {@code names}. */
    private ValueSet spread(Property property, AtomSet extent, Set<String> names) {
        for (int atom = extent.next(0); atom >= 0; atom = extent.next(atom + 1)) {
            String name = name(property, examples.get(atom));
            if (name != null) {
                names.add(name);
            }
        }
        return extent(date -> {
            String name = name(property, date);
            return name != null && names.contains(name);
        });
    }

    private String dates(AtomSet extent) {
        List<String> ranges = new ArrayList<>();
        LocalDate from = null;
        LocalDate limit = first.plusDays(MOST_DAYS_READ);
        LocalDate end = limit.isAfter(last) ? last : limit;
        for (LocalDate date = first; !date.isAfter(end); date = date.plusDays(1)) {
            boolean in = extent.holds(atoms.getOrDefault(traits(date), examples.size()));
            if (in && from == null) {
                from = date;
            }
            boolean ends = from != null && (!in || date.equals(end));
            if (ends && from != null) {
                LocalDate to = in ? date : date.minusDays(1);
                ranges.add(to.equals(from) ? from.toString() : from + ".." + to);
                from = null;
            }
            if (ranges.size() > MOST_RANGES) {
                return String.join(", ", ranges.subList(0, MOST_RANGES)) + ", …";
            }
        }
        return ranges.isEmpty() ? "> " + end : String.join(", ", ranges);
    }
}
