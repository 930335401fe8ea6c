package dev.daka.core.workbook.lint.payout;

import dev.daka.core.campaign.Stacking;
import dev.daka.core.evaluation.RowEffect.Multiplier;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Upper bound for the factor by which any combination of rows can multiply points. */
final class FactorBound {
    private FactorBound() {}

    static double of(List<Payer> payers, Stacking stacking) {
        Map<String, Double> lanes = new HashMap<>();
        for (Payer payer : payers) {
            if (payer.multiplies()) {
                Multiplier multiplier =
                        Objects.requireNonNull(payer.fired().effect().multiplier());
                lanes.merge(
                        multiplier.lane(),
                        multiplier.factor().doubleValue(),
                        (one, other) -> combined(one, other, stacking.withinLane()));
            }
        }
        return Math.max(1, combined(lanes.values(), stacking.acrossLanes()));
    }

    private static double combined(Collection<Double> factors, Stacking.Combination how) {
        return factors.stream()
                .reduce((one, other) -> combined(one, other, how))
                .orElse(1.0);
    }

    /** Combination of two factors. A factor that would lower the result is ignored, because its row need not match. */
    private static double combined(double one, double other, Stacking.Combination how) {
        return switch (how) {
            case LARGEST -> Math.max(one, other);
            case SUM -> one + other;
            case PRODUCT -> Math.max(one * other, Math.max(one, other));
        };
    }
}
