package dev.daka.service.admin.simulations;

import dev.daka.core.workbook.read.CheckResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The 20 most recent drafts that operators uploaded. They are kept in memory only and are lost when the service stops.
 */
@Component
class Drafts {
    private static final int MOST = 20;

    private final Map<String, Draft> byId = new LinkedHashMap<>();

    synchronized Draft add(String fileName, CheckResult checked) {
        Draft draft = new Draft(UUID.randomUUID().toString(), fileName, checked);
        byId.put(draft.id(), draft);
        if (byId.size() > MOST) {
            byId.remove(byId.keySet().iterator().next());
        }
        return draft;
    }

    synchronized Optional<Draft> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
