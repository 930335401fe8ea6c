package dev.daka.core.workbook.lint.region;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.Metric;
import dev.daka.core.campaign.Subject;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.evaluation.Occasion;
import dev.daka.core.vocabulary.Attribute;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.vocabulary.calendar.HolidayCalendar;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Creates the dimension of each fact that a workbook's conditions use. */
final class Dimensions {
    private static final BigDecimal LAST_MINUTE = BigDecimal.valueOf(24 * 60 - 1);

    private final Campaign campaign;
    private final Declarations declarations;
    private final Mentions mentions;
    private final Set<String> whole;
    private final Map<String, BigDecimal> most = new HashMap<>();

    Dimensions(Campaign campaign, Declarations declarations, List<Metric> metrics, Mentions mentions) {
        this.campaign = campaign;
        this.declarations = declarations;
        this.mentions = mentions;
        this.whole = metrics.stream()
                .filter(metric -> metric.kind() != Metric.Kind.SUM)
                .map(metric -> metric.name().key())
                .collect(Collectors.toSet());
        for (Metric metric : metrics) {
            Long largest = metric.most();
            if (largest != null) {
                most.put(metric.name().key(), BigDecimal.valueOf(largest));
            }
        }
    }

    /** All dimensions. The action type comes first, because rows differ in it most. */
    List<Dimension> all() {
        Map<Subject, Dimension> all = new LinkedHashMap<>();
        all.put(Subject.ACTION_TYPE, of(Subject.ACTION_TYPE));
        for (Subject subject : mentions.subjects()) {
            all.computeIfAbsent(subject.dimension(), this::of);
        }
        all.computeIfAbsent(Subject.DAY, this::of);
        return List.copyOf(all.values());
    }

    private Dimension of(Subject subject) {
        return switch (subject.property()) {
            case ACTION_TYPE -> names(subject, Domain.ACTION_TYPES, false, Occasion::getActionType);
            case CHANNEL -> names(subject, Domain.CHANNELS, true, Occasion::getChannel);
            case MEMBER_TIER -> names(subject, Domain.TIERS, true, Occasion::getMemberTier);
            case TEXT_ATTRIBUTE -> attribute(subject);
            case SEGMENTS ->
                new SegmentsDimension(subject, declarations.names().in(Domain.SEGMENTS), mentions.keys(subject));
            case AMOUNT -> numbers(subject, BigDecimal.ZERO, null, false, Occasion::getAmount);
            case NUMBER_ATTRIBUTE ->
                numbers(subject, null, null, false, occasion -> occasion.number(subject.parameter()));
            case METRIC ->
                numbers(
                        subject,
                        BigDecimal.ZERO,
                        most.get(subject.parameter()),
                        whole.contains(subject.parameter()),
                        occasion -> occasion.metric(subject.parameter()));
            case DAYS_SINCE_REGISTRATION ->
                numbers(subject, BigDecimal.ZERO, null, true, occasion -> {
                    Long days = occasion.getDaysSinceRegistration();
                    return days == null ? null : BigDecimal.valueOf(days);
                });
            case TIME ->
                new ScaleDimension(
                        subject,
                        mentions.label(subject),
                        new Scale(mentions.numbers(subject), BigDecimal.ZERO, LAST_MINUTE, true),
                        occasion -> BigDecimal.valueOf(occasion.getTime()),
                        true);
            case DATE, WEEKDAY, DAY_KIND, HOLIDAY -> days();
        };
    }

    private Dimension names(Subject subject, Domain domain, boolean open, Function<Occasion, @Nullable String> fact) {
        Label label = mentions.subjects().contains(subject) ? mentions.label(subject) : RegionTexts.text("actionType");
        return new NamesDimension(subject, label, fact, declarations.names().in(domain), open, mentions.keys(subject));
    }

    private Dimension attribute(Subject subject) {
        List<Name> choices = declarations.actionTypes().attributes().stream()
                .filter(attribute -> attribute.name().key().equals(subject.parameter()))
                .findFirst()
                .map(Attribute::choices)
                .orElse(List.of());
        return new NamesDimension(
                subject,
                mentions.label(subject),
                occasion -> occasion.text(subject.parameter()),
                choices,
                choices.isEmpty(),
                mentions.keys(subject));
    }

    private Dimension numbers(
            Subject subject,
            @Nullable BigDecimal least,
            @Nullable BigDecimal largest,
            boolean wholeOnly,
            Function<Occasion, @Nullable BigDecimal> fact) {
        Scale scale = new Scale(mentions.numbers(subject), least, largest, wholeOnly);
        return new ScaleDimension(subject, mentions.label(subject), scale, fact, false);
    }

    private Dimension days() {
        HolidayCalendar calendar =
                declarations.calendars().find(campaign.calendar()).orElseThrow();
        return new DaysDimension(campaign, calendar, mentions.dates(), mentions.ofDays(), mentions.labelsOfDays());
    }
}
