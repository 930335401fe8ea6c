package dev.daka.core.workbook.lint.region;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.Condition;
import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.campaign.Metric;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.campaign.Subject;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.evaluation.Occasion;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Property;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All occasions that are possible in a campaign, as far as its tables can distinguish them.
 *
 * <p>An action has an amount or an attribute only if its type can have it. So a row with a condition on the amount
 * does not match a sign-in.
 */
public final class Space {
    private final List<Dimension> dimensions;
    private final Map<Subject, Integer> numbers = new HashMap<>();
    private final CarriedFacts carried;
    private final Box everything;
    private final Map<Condition, ValueSet> extents = new HashMap<>();
    private final Map<Subject, ValueSet> carriers = new HashMap<>();

    private Space(List<Dimension> dimensions, CarriedFacts carried) {
        this.dimensions = dimensions;
        this.carried = carried;
        for (int i = 0; i < dimensions.size(); i++) {
            numbers.put(dimensions.get(i).subject(), i);
        }
        this.everything = new Box(dimensions.stream().map(Dimension::everything).toList());
    }

    /**
     * Creates the space for the conditions of some tables.
     *
     * @param tables tables whose rows can be converted to boxes; values of other tables can be unknown
     */
    public static Space of(
            Campaign campaign, List<DecisionTable> tables, List<Metric> metrics, Declarations declarations) {
        Dimensions dimensions = new Dimensions(campaign, declarations, metrics, new Mentions(tables));
        return new Space(dimensions.all(), new CarriedFacts(declarations.actionTypes()));
    }

    public Box everything() {
        return everything;
    }

    /** The occasions that satisfy a row's conditions, regardless of the rows above it. */
    public Box of(DecisionTable table, RuleRow row) {
        Map<Integer, ValueSet> asked = new LinkedHashMap<>();
        for (Condition condition : Condition.of(table, row)) {
            Subject subject = condition.subject().dimension();
            narrow(asked, number(subject), extent(condition));
            if (subject.dependsOnType()) {
                narrow(asked, number(Subject.ACTION_TYPE), carriers(subject));
            }
        }
        return changed(everything, asked);
    }

    private static Box changed(Box box, Map<Integer, ValueSet> changes) {
        List<ValueSet> extents = new ArrayList<>();
        for (int i = 0; i < box.dimensions(); i++) {
            extents.add(changes.getOrDefault(i, box.extent(i)));
        }
        return new Box(extents);
    }

    private static void narrow(Map<Integer, ValueSet> asked, int dimension, ValueSet extent) {
        asked.merge(dimension, extent, ValueSet::and);
    }

    private ValueSet extent(Condition condition) {
        return extents.computeIfAbsent(
                condition, asked -> dimension(asked.subject()).of(asked.subject(), asked.value()));
    }

    private Dimension dimension(Subject subject) {
        return dimensions.get(number(subject.dimension()));
    }

    private int number(Subject subject) {
        Integer number = numbers.get(subject);
        if (number == null) {
            throw new IllegalArgumentException("No table of this space looks at " + subject);
        }
        return number;
    }

    private NamesDimension actionTypes() {
        return (NamesDimension) dimension(Subject.ACTION_TYPE);
    }

    private ValueSet carriers(Subject subject) {
        return carriers.computeIfAbsent(subject, fact -> actionTypes().of(carried.typesWith(fact)));
    }

    /** The smallest box that contains the occasion; empty if the campaign does not run on its day. */
    public Box at(Occasion occasion) {
        return new Box(
                dimensions.stream().map(dimension -> dimension.at(occasion)).toList());
    }

    /** The box without its restrictions on a property. For {@code METRIC}, without those on any metric. */
    public Box regardless(Box box, Property property) {
        Map<Integer, ValueSet> changes = new HashMap<>();
        for (int i = 0; i < dimensions.size(); i++) {
            if (dimensions.get(i).subject().property() == property) {
                changes.put(i, dimensions.get(i).everything());
            }
        }
        return changed(box, changes);
    }

    /**
     * The facts that have no possible value in the box. There are several if a row contradicts itself more than once.
     */
    public List<Subject> impossible(Box box) {
        List<Subject> impossible = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            if (box.extent(i).isEmpty()) {
                impossible.add(dimensions.get(i).subject());
            }
        }
        return impossible;
    }

    /**
     * True if the condition of a filled cell excludes no value that operators expect.
     *
     * <p>A range that contains every number still requires the fact to be present. It excludes nothing only if the
     * fact is a metric or is never missing.
     */
    public boolean decidesNothing(Binding.Condition binding, CellValue value) {
        Condition condition = Condition.of(binding, value);
        Dimension dimension = dimension(condition.subject());
        boolean metric = condition.subject().property() == Property.METRIC;
        boolean names = condition.value() instanceof CellValue.KeyCondition;
        return extent(condition).covers(names || metric ? dimension.expected() : dimension.everything());
    }

    /** True if no value that operators expect satisfies the condition of a filled cell. */
    public boolean admitsNothingExpected(Binding.Condition binding, CellValue value) {
        Condition condition = Condition.of(binding, value);
        return !extent(condition).intersects(dimension(condition.subject()).expected());
    }

    /** Those of the given action types whose actions can have all of these facts. */
    public List<String> typesWithAll(Set<Subject> subjects, List<String> types) {
        return types.stream()
                .filter(type -> subjects.stream()
                        .filter(Subject::dependsOnType)
                        .allMatch(subject -> carried.typesWith(subject).contains(type)))
                .toList();
    }

    /** The amounts that actions in the box can have. */
    public Amounts amounts(Box box) {
        Subject subject = new Subject(Property.AMOUNT, "");
        if (!box.extent(number(Subject.ACTION_TYPE)).intersects(carriers(subject))) {
            return Amounts.NONE;
        }
        Integer amount = numbers.get(subject);
        return amount == null
                ? Amounts.UNBOUNDED
                : ((ScaleDimension) dimensions.get(amount)).amounts(box.extent(amount));
    }

    /**
     * The occasions that operators expect: names are declared, and a fact is present if actions of the type can have
     * it. Returns one box for each group of action types that can have the same facts.
     *
     * @param subjects facts that the rows use; other facts are not restricted
     * @param types    keys of the action types to include
     */
    public List<Box> expected(Set<Subject> subjects, List<String> types) {
        Set<Subject> ofActions =
                subjects.stream().filter(Subject::dependsOnType).collect(Collectors.toSet());
        Map<Set<Subject>, List<String>> groups = new LinkedHashMap<>();
        for (String type : types) {
            Set<Subject> has = ofActions.stream()
                    .filter(subject -> carried.typesWith(subject).contains(type))
                    .collect(Collectors.toSet());
            groups.computeIfAbsent(has, first -> new ArrayList<>()).add(type);
        }
        List<Box> boxes = new ArrayList<>();
        groups.forEach((has, members) -> boxes.add(expected(subjects, ofActions, has, members)));
        return boxes;
    }

    private Box expected(Set<Subject> subjects, Set<Subject> ofActions, Set<Subject> has, List<String> types) {
        Map<Integer, ValueSet> changes = new HashMap<>();
        for (Subject subject : subjects) {
            Dimension dimension = dimension(subject);
            boolean there = !ofActions.contains(subject) || has.contains(subject);
            changes.put(number(subject.dimension()), there ? dimension.expected() : dimension.missing());
        }
        changes.put(number(Subject.ACTION_TYPE), actionTypes().of(types));
        return changed(everything, changes);
    }

    /** The box, widened fact by fact to that of {@code whole} if it then still intersects none of {@code others}. */
    public Box widened(Box box, Box whole, List<Box> others, Effort effort) {
        Box wide = box;
        for (int i = 0; i < dimensions.size(); i++) {
            Box wider = wide.with(i, whole.extent(i));
            if (effort.spend(others.size()) && others.stream().noneMatch(wider::intersects)) {
                wide = wider;
            }
        }
        return wide;
    }

    /**
     * True if all amounts in the box lie strictly between two amounts that differ by at most 0.01. In practice no
     * such amounts occur.
     */
    public boolean isFinerThanCents(Box box) {
        Integer amount = numbers.get(new Subject(Property.AMOUNT, ""));
        return amount != null && ((ScaleDimension) dimensions.get(amount)).isFinerThanCents(box.extent(amount));
    }

    /**
     * Description of the facts in which the box differs from {@code whole}, such as
     * {@code 渠道 = 小程序 wechatMini 且 金额 ≥ 100}.
     */
    public Label describe(Box box, Box whole) {
        List<Label> parts = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            if (!box.extent(i).equals(whole.extent(i))) {
                parts.add(dimensions.get(i).describe(box.extent(i)));
            }
        }
        return parts.stream()
                .reduce((one, other) -> RegionTexts.text("and", one, other))
                .orElseGet(() -> RegionTexts.text("anySituation"));
    }
}
