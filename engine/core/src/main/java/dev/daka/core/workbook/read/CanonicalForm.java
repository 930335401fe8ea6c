package dev.daka.core.workbook.read;

import dev.daka.core.action.AttributeValue;
import dev.daka.core.action.Member;
import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.ContentItem;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.Metric;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.campaign.Scenario;
import dev.daka.core.workbook.lint.ReadWorkbook;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the meaning of a workbook as canonical text for hashing. Each part is prefixed with its length, so two
 * workbooks have the same text exactly if they mean the same.
 *
 * <p>Labels of columns and metrics, formats and the positions of cells do not change the meaning and are left out.
 */
final class CanonicalForm {
    private final StringBuilder form = new StringBuilder("daka 1\n");

    private CanonicalForm() {}

    /** SHA-256 of the canonical text, in lower-case hexadecimal. */
    static String hash(Campaign campaign, ReadWorkbook workbook) {
        CanonicalForm canonical = new CanonicalForm();
        canonical.campaign(campaign);
        workbook.tables().forEach(table -> canonical.table(table.table()));
        workbook.metrics().forEach(canonical::metric);
        workbook.limits().forEach(canonical::limit);
        workbook.content().forEach(canonical::content);
        workbook.scenarios().forEach(canonical::scenario);
        return sha256(canonical.form.toString());
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private void line(String kind, @Nullable Object... parts) {
        form.append(kind);
        for (@Nullable Object part : parts) {
            String text = part == null ? "" : text(part);
            form.append(' ')
                    .append(part == null ? "-" : text.length())
                    .append(':')
                    .append(text);
        }
        form.append('\n');
    }

    private static String text(Object part) {
        return part instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : part.toString();
    }

    /**
     * Writes the campaign. The currency was added to the format later; it is written only if it differs from the
     * default (points), so that older workbooks keep their hash.
     */
    private void campaign(Campaign campaign) {
        line(
                "campaign",
                campaign.key().value(),
                campaign.name().zh(),
                campaign.name().en(),
                campaign.about(),
                campaign.zone(),
                campaign.startsOn(),
                campaign.endsOn(),
                campaign.calendar(),
                campaign.stacking().withinLane(),
                campaign.stacking().acrossLanes());
        if (!campaign.currency().equals(CurrencyKey.POINTS)) {
            line("currency", campaign.currency().value());
        }
    }

    /** Writes a table with its columns sorted by key, because the order of columns does not change the meaning. */
    private void table(DecisionTable table) {
        List<Integer> order = IntStream.range(0, table.columns().size())
                .boxed()
                .sorted(Comparator.comparing(i -> table.columns().get(i).key()))
                .toList();
        line("table", table.name(), table.hitPolicy());
        line("columns", order.stream().map(i -> table.columns().get(i).key()).toArray());
        for (RuleRow row : table.rows()) {
            line("rule", row.ref().name());
            line("cells", order.stream().map(i -> value(row.values().get(i))).toArray());
        }
    }

    private static String value(Optional<CellValue> cell) {
        return cell.map(CanonicalForm::value).orElse("");
    }

    private static String value(CellValue value) {
        if (value instanceof CellValue.Key key) {
            return key.value();
        }
        if (value instanceof CellValue.KeyCondition condition) {
            String keys = String.join(",", new TreeSet<>(condition.values()));
            return condition instanceof CellValue.Except ? "not " + keys : keys;
        }
        if (value instanceof CellValue.Range range) {
            return (range.fromIncluded() ? "[" : "(")
                    + (range.from() == null ? "" : value(range.from()))
                    + ".."
                    + (range.to() == null ? "" : value(range.to()))
                    + (range.toIncluded() ? "]" : ")");
        }
        return text(((CellValue.Scalar) value).comparable());
    }

    private void metric(Metric metric) {
        line(
                "metric",
                metric.name().key(),
                metric.kind(),
                metric.actionType(),
                metric.from(),
                metric.to(),
                metric.days(),
                metric.cycle());
    }

    /**
     * Writes a limit. Fields that were added to the format later are written only if they are set, so that older
     * workbooks keep their hash.
     */
    private void limit(Limit limit) {
        line(
                "limit",
                limit.name(),
                limit.kind(),
                limit.actionType(),
                limit.table(),
                limit.rule(),
                limit.period(),
                limit.measure(),
                limit.amount(),
                limit.onReached());
        if (limit.effect() != null) {
            line("effect", limit.effect().text());
        }
        if (limit.attribute() != null) {
            line("attribute", limit.attribute());
        }
        if (limit.period().hasSpan()) {
            line("span", limit.span());
        }
        if (limit.onCancellation() != null) {
            line("onCancellation", limit.onCancellation());
        }
    }

    private void content(ContentItem item) {
        line(
                "content",
                item.id(),
                item.title(),
                item.titleEn(),
                item.image(),
                item.jump().kind(),
                item.jump().target());
    }

    /**
     * Writes a scenario. If it has one member, the text is the same as before scenarios could have several members: the
     * member's id does not change the meaning and is left out.
     */
    private void scenario(Scenario scenario) {
        boolean several = scenario.members().size() > 1;
        member("scenario", scenario.name(), scenario.members().get(0));
        scenario.members().stream()
                .skip(1)
                .forEach(member -> member("member", member.id().value(), member));
        for (Scenario.Step step : scenario.steps()) {
            Map<String, String> attributes = new TreeMap<>();
            step.action().attributes().forEach((key, value) -> attributes.put(key, attribute(value)));
            line(
                    "step",
                    step.action().occurredAt(),
                    step.action().type(),
                    step.action().channel(),
                    step.action().amount(),
                    attributes,
                    step.action().placements(),
                    step.expected().points(),
                    sorted(step.expected().effects()),
                    step.expected().content(),
                    sorted(step.expected().withheld()));
            if (several) {
                line("by", step.action().memberId().value());
            }
        }
    }

    private void member(String kind, String name, Member member) {
        line(kind, name, member.tier(), sorted(member.segments()), member.registeredOn());
    }

    private static Set<String> sorted(Collection<String> texts) {
        return new TreeSet<>(texts);
    }

    private static String attribute(AttributeValue value) {
        return value instanceof AttributeValue.Numeric number ? text(number.value()) : value.toString();
    }
}
