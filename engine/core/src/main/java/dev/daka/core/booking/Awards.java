package dev.daka.core.booking;

import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.ledger.Award;
import dev.daka.core.ledger.Source;
import java.util.ArrayList;
import java.util.List;

/** The points among a decision's granted effects. */
final class Awards {
    private Awards() {}

    static List<Award> of(Decision decision) {
        List<Award> awards = new ArrayList<>(2);
        List<Outcome.Granted> all = decision.granted();
        for (int place = 0; place < all.size(); place++) {
            Outcome.Granted granted = all.get(place);
            if (granted.effect() instanceof AddPoints add) {
                awards.add(new Award(
                        place, new Source(granted.campaign(), granted.rules().get(0)), add));
            }
        }
        return awards;
    }
}
