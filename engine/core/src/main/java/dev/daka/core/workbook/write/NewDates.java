package dev.daka.core.workbook.write;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.Scenario;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.Property;
import dev.daka.core.vocabulary.calendar.HolidayCalendar;
import dev.daka.core.workbook.read.CheckedWorkbook;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.apache.poi.ss.util.CellAddress;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a campaign that is moved to another first day. All of them move by the same number of days, unless a
 * condition uses the holiday calendar. Then a scenario moves further, to the first days of the same kind. For example,
 * a scenario on a holiday moves to the next holiday, and the campaign lasts at least until then. A scenario is left out
 * if the calendar has no such days.
 */
final class NewDates {
    private static final int LOOK_AHEAD = 366;

    private final Campaign campaign;
    private final HolidayCalendar calendar;
    private final LocalDate startsOn;
    private final long days;
    private final LocalDate endsOn;
    private final NavigableMap<Integer, Optional<Long>> daysOfScenarios = new TreeMap<>();

    NewDates(LocalDate startsOn, CheckedWorkbook workbook, HolidayCalendar calendar) {
        this.campaign = workbook.campaign();
        this.calendar = calendar;
        this.startsOn = startsOn;
        this.days = ChronoUnit.DAYS.between(campaign.startsOn(), startsOn);
        LocalDate usualEnd = campaign.endsOn().plusDays(days);
        this.endsOn = kindOfDay(workbook)
                .map(kind -> schedule(workbook.scenarios(), usualEnd, kind))
                .orElse(usualEnd);
    }

    /** What the conditions ask of a day. Empty if they do not use the calendar. */
    private Optional<Function<LocalDate, @Nullable Object>> kindOfDay(CheckedWorkbook workbook) {
        List<Property> asked = workbook.tables().stream()
                .flatMap(table -> table.columns().stream())
                .map(column -> column.binding() instanceof Binding.Condition condition ? condition.property() : null)
                .filter(Objects::nonNull)
                .toList();
        if (asked.contains(Property.HOLIDAY)) {
            return Optional.of(calendar::on);
        }
        return asked.contains(Property.DAY_KIND)
                ? Optional.of(date -> calendar.on(date).kind())
                : Optional.empty();
    }

    /** Schedules the scenarios and returns the last day of the campaign. */
    private LocalDate schedule(
            List<Scenario> scenarios, LocalDate usualEnd, Function<LocalDate, @Nullable Object> kind) {
        LocalDate last = usualEnd;
        for (Scenario scenario : scenarios) {
            List<LocalDate> dates = scenario.steps().stream()
                    .map(step -> campaign.dateOf(step.action().occurredAt()))
                    .toList();
            Optional<Long> moved = LongStream.rangeClosed(days, days + LOOK_AHEAD)
                    .filter(by -> dates.stream()
                            .allMatch(date -> Objects.equals(kind.apply(date), kind.apply(date.plusDays(by)))))
                    .boxed()
                    .findFirst();
            daysOfScenarios.put(rowOf(scenario), moved);
            LocalDate lastStep = moved.flatMap(
                            by -> dates.stream().max(Comparator.naturalOrder()).map(date -> date.plusDays(by)))
                    .orElse(last);
            last = lastStep.isAfter(last) ? lastStep : last;
        }
        return covered(last);
    }

    private static int rowOf(Scenario scenario) {
        String cell = scenario.cell();
        return new CellAddress(cell.substring(cell.lastIndexOf('!') + 1)).getRow();
    }

    /**
     * The given last day. If the calendar covers the year of the first day but not the year of this day, the last day
     * of the year of the first day.
     */
    private LocalDate covered(LocalDate last) {
        boolean known = calendar.covers(last.getYear()) || !calendar.covers(startsOn.getYear());
        return known ? last : LocalDate.of(startsOn.getYear(), 12, 31);
    }

    /** The new date of a date of the Campaign sheet, which is its first or its last day. */
    LocalDate ofCampaign(LocalDate date) {
        return date.equals(campaign.startsOn()) ? startsOn : endsOn;
    }

    LocalDate ofMetric(LocalDate date) {
        return date.plusDays(days);
    }

    /** True if the row belongs to a scenario that is left out. */
    boolean leavesOut(int row) {
        return daysAt(row).isEmpty();
    }

    /** The new date of a date in a row of the Scenarios sheet. */
    LocalDate ofScenario(int row, LocalDate date) {
        return date.plusDays(daysAt(row).orElse(days));
    }

    private Optional<Long> daysAt(int row) {
        Map.Entry<Integer, Optional<Long>> scenario = daysOfScenarios.floorEntry(row);
        return scenario == null ? Optional.of(days) : scenario.getValue();
    }
}
