package dev.daka.service.actions;

import dev.daka.service.problems.Fault;
import dev.daka.service.problems.PartialCheck;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the check of actions says of a body of which a part has the wrong form. */
@Component
class ActionBodyCheck implements PartialCheck<ActionBody> {
    private final Intake intake;

    ActionBodyCheck(Intake intake) {
        this.intake = intake;
    }

    @Override
    public Class<ActionBody> type() {
        return ActionBody.class;
    }

    @Override
    public List<Fault> faults(ActionBody partial) {
        return intake.faults(partial.posted());
    }
}
