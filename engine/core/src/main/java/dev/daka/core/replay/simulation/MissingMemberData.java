package dev.daka.core.replay.simulation;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.Condition;
import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.decide.rules.RuleSet;
import dev.daka.core.replay.recording.Members;
import dev.daka.core.vocabulary.Property;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds the rows that can never fire because they test a field that no member's profile has. */
final class MissingMemberData {
    private static final Map<Property, Members.Field> ASKED = Map.of(
            Property.MEMBER_TIER, Members.Field.TIER,
            Property.SEGMENTS, Members.Field.SEGMENTS,
            Property.DAYS_SINCE_REGISTRATION, Members.Field.REGISTERED_ON);

    private final Map<SideTally.RowKey, List<Members.Field>> missing = new HashMap<>();

    MissingMemberData(List<RuleSet> ruleSets, Members members) {
        for (RuleSet ruleSet : ruleSets) {
            for (DecisionTable table : ruleSet.workbook().tables()) {
                for (RuleRow row : table.rows()) {
                    List<Members.Field> fields = Condition.of(table, row).stream()
                            .filter(MissingMemberData::needsToKnow)
                            .map(condition -> ASKED.get(condition.subject().property()))
                            .filter(Objects::nonNull)
                            .map(Objects::requireNonNull)
                            .distinct()
                            .filter(field -> !members.knows(field))
                            .toList();
                    missing.put(new SideTally.RowKey(ruleSet.ref().campaign(), row.ref()), fields);
                }
            }
        }
    }

    /** False for a condition that excludes segments, which a member without known segments fulfils. */
    private static boolean needsToKnow(Condition condition) {
        return condition.subject().property() != Property.SEGMENTS || !(condition.value() instanceof CellValue.Except);
    }

    /** The fields that the row tests and no profile has; empty if there are none. */
    List<Members.Field> of(SideTally.RowKey row) {
        return missing.getOrDefault(row, List.of());
    }
}
