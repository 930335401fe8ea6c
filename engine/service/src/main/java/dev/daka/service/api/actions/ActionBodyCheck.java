package dev.daka.service.api.actions;

import dev.daka.service.platform.problems.Fault;
import dev.daka.service.platform.problems.PartialCheck;
import java.util.List;
import org.springframework.stereotype.Component;

/** Checks the readable fields of an action whose body is partly malformed. */
@Component
class ActionBodyCheck implements PartialCheck<ActionBody> {
    private final ActionValidator intake;

    ActionBodyCheck(ActionValidator intake) {
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
