package dev.daka.service.campaigns;

import dev.daka.core.decide.rules.RuleSet;
import dev.daka.core.finding.Finding;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.workbook.read.CheckedWorkbook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign that is published, or a draft whose file has errors.
 *
 * @param key         key of the campaign; the file's name if the file cannot be read
 * @param ruleSet     the version that decides; null for a draft
 * @param publishedAt when that version was published; null for a draft
 * @param findings    findings of the newest file, published or not
 * @param isOfVersion true if the findings belong to the published version's file; false if they belong to an
 *                    unpublished file
 */
public record KnownCampaign(
        String key,
        @Nullable RuleSet ruleSet,
        @Nullable Instant publishedAt,
        List<Finding> findings,
        boolean isOfVersion) {
    /** The state of a campaign at a moment. */
    public enum State {
        RUNNING,
        SCHEDULED,
        ENDED,
        DRAFT
    }

    @Nullable public CheckedWorkbook workbook() {
        return ruleSet == null ? null : ruleSet.workbook();
    }

    public Label name() {
        return ruleSet == null
                ? new Label(key, key)
                : ruleSet.workbook().campaign().name();
    }

    public State stateAt(Instant moment) {
        if (ruleSet == null) {
            return State.DRAFT;
        }
        LocalDate today = ruleSet.workbook().campaign().dateOf(moment);
        if (today.isBefore(ruleSet.workbook().campaign().startsOn())) {
            return State.SCHEDULED;
        }
        return today.isAfter(ruleSet.workbook().campaign().endsOn()) ? State.ENDED : State.RUNNING;
    }
}
