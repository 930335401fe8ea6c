package dev.daka.core.evaluation;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.effect.CellKind;
import dev.daka.core.effect.EffectKinds;
import dev.daka.core.vocabulary.EffectField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.model.Drools;
import org.kie.api.runtime.rule.RuleContext;

/**
 * Collects the rows that fire in stock Drools. Its rules call {@link #row} once for each filled action cell, as the
 * vocabulary's snippets say. Daka's own rule sets do not use this class.
 */
public final class Proposal {
    private final RowOrder order;
    private final Map<Integer, Map<EffectField, CellValue>> texts = new TreeMap<>();

    public Proposal(RowOrder order) {
        this.order = order;
    }

    /**
     * Same as {@link #row(RuleContext)}. The executable model declares {@code drools} with this type, but the object is
     * always a {@link RuleContext}.
     */
    public Row row(Drools drools) {
        return row((RuleContext) drools);
    }

    /** The row whose action runs. The rule's name identifies it. */
    public Row row(RuleContext drools) {
        int position = order.positionOf(drools.getRule().getName());
        return new Row(texts.computeIfAbsent(position, first -> new HashMap<>()));
    }

    /** The rows that fired and have at least one filled action cell, in table order. */
    public List<FiredRow> fired() {
        List<FiredRow> fired = new ArrayList<>(texts.size());
        texts.forEach(
                (position, cells) -> fired.add(new FiredRow(position, order.ruleAt(position), RowEffect.of(cells))));
        return fired;
    }

    /** Receives the texts of one row's action cells. */
    public static final class Row {
        private final Map<EffectField, CellValue> cells;

        private Row(Map<EffectField, CellValue> cells) {
            this.cells = cells;
        }

        public void points(String cell) {
            cells.put(EffectField.POINTS, new CellValue.Whole(CellText.integer(cell)));
        }

        public void pointsPerUnit(String cell) {
            cells.put(EffectField.POINTS_PER_UNIT, new CellValue.Decimal(CellText.decimal(cell)));
        }

        public void fullAmount(String cell) {
            cells.put(EffectField.FULL_AMOUNT, new CellValue.Decimal(CellText.decimal(cell)));
        }

        public void pointsPerFull(String cell) {
            cells.put(EffectField.POINTS_PER_FULL, new CellValue.Whole(CellText.integer(cell)));
        }

        public void pendingDays(String cell) {
            cells.put(EffectField.PENDING_DAYS, new CellValue.Whole(CellText.integer(cell)));
        }

        public void confirmedBy(String cell) {
            putKey(EffectField.CONFIRMED_BY, cell);
        }

        public void multiplyLane(String cell) {
            putKey(EffectField.MULTIPLY_LANE, cell);
        }

        public void multiplyFactor(String cell) {
            cells.put(EffectField.MULTIPLY_FACTOR, new CellValue.Decimal(CellText.decimal(cell)));
        }

        public void reward(String cell) {
            grant("reward", cell);
        }

        public void badge(String cell) {
            grant("badge", cell);
        }

        public void placement(String cell) {
            putKey(EffectField.PLACEMENT, cell);
        }

        public void content(String cell) {
            putKey(EffectField.CONTENT, cell);
        }

        public void priority(String cell) {
            cells.put(EffectField.PRIORITY, new CellValue.Whole(CellText.integer(cell)));
        }

        public void notify(String cell) {
            grant("notify", cell);
        }

        /**
         * Receives the cell of a kind of effect that is granted by one cell. The oldest of these kinds also have their
         * own methods.
         */
        public void grant(String field, String cell) {
            CellKind kind = EffectKinds.grantedBy(new EffectField(field)).orElseThrow();
            if (kind.names().isPresent()) {
                putKey(kind.field(), cell);
            } else {
                cells.put(kind.field(), new CellValue.Whole(CellText.integer(cell)));
            }
        }

        private void putKey(EffectField field, String cell) {
            cells.put(field, new CellValue.Key(CellText.key(cell)));
        }
    }
}
