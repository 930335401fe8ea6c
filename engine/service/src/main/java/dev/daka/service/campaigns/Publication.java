package dev.daka.service.campaigns;

import dev.daka.core.decide.RunningCampaigns;
import dev.daka.core.decide.rules.RuleSet;
import dev.daka.core.finding.Finding;
import dev.daka.core.journal.Horizon;
import dev.daka.core.workbook.read.CheckResult;
import dev.daka.core.workbook.read.WorkbookChecker;
import dev.daka.rules.Rules;
import dev.daka.rules.WorkbookFile;
import dev.daka.service.platform.database.WholeTransactions;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Publishes the shipped workbooks that have changed, and compiles the versions that decide from now on. A file with
 * different bytes but the same meaning becomes a new version too, because decisions, findings and links name cells of
 * the published file.
 */
@Component
class Publication {
    private final Rules rules;
    private final WorkbookChecker checker;
    private final CampaignVersions versions;
    private final PublishedMetrics metrics;
    private final KeptDays keptDays;
    private final WholeTransactions transactions;
    private final Clock clock;

    Publication(
            Rules rules,
            WorkbookChecker checker,
            CampaignVersions versions,
            PublishedMetrics metrics,
            KeptDays keptDays,
            WholeTransactions transactions,
            Clock clock) {
        this.rules = rules;
        this.checker = checker;
        this.versions = versions;
        this.metrics = metrics;
        this.keptDays = keptDays;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Checked(WorkbookBytes content, String fileName, CheckResult result) {
        /**
         * The campaign's key. If the file has errors, its name without {@code .xlsx}, because only the name is certain
         * then.
         */
        String key() {
            return result.workbook()
                    .map(workbook -> workbook.campaign().key().value())
                    .orElseGet(() -> fileName.replaceFirst("(?i)\\.xlsx$", ""));
        }
    }

    /**
     * Publishes changed files and returns all campaigns by key. A file with errors is not published; the version before
     * it keeps running.
     */
    Map<String, KnownCampaign> publish() {
        List<Checked> shipped = rules.workbooks().stream().map(this::check).toList();
        List<StoredVersion> newest = transactions.run(() -> {
            versions.lock();
            List<StoredVersion> before = versions.newest();
            List<Checked> changed =
                    shipped.stream().filter(file -> isNew(file, before)).toList();
            if (!changed.isEmpty()) {
                Horizon kept = keptUnder(before);
                changed.forEach(file -> publish(file, kept));
            }
            return versions.newest();
        });
        Map<String, Checked> files = new HashMap<>();
        shipped.forEach(file -> files.put(file.key(), file));
        Map<String, KnownCampaign> campaigns = new TreeMap<>();
        for (StoredVersion version : newest) {
            campaigns.put(version.campaign(), compiled(version, Optional.ofNullable(files.get(version.campaign()))));
        }
        files.forEach((key, file) -> campaigns.computeIfAbsent(
                key, draft -> new KnownCampaign(draft, null, null, file.result().findings(), false)));
        return campaigns;
    }

    private Checked check(WorkbookFile file) {
        WorkbookBytes content = WorkbookBytes.of(file.open());
        return new Checked(content, file.name(), check(content));
    }

    private static boolean isNew(Checked file, List<StoredVersion> newest) {
        return file.result().workbook().isPresent()
                && newest.stream()
                        .noneMatch(version -> version.campaign().equals(file.key())
                                && version.workbook().isSameFileAs(file.content()));
    }

    /** The days that members' states still keep if these versions decided until now. */
    private Horizon keptUnder(List<StoredVersion> newest) {
        List<RuleSet> ruleSets = newest.stream()
                .flatMap(version -> check(version.workbook()).workbook().stream()
                        .map(workbook -> metrics.compile(workbook, version.version())))
                .toList();
        return keptDays.under(
                new RunningCampaigns(ruleSets, checker.declarations().calendars()), clock.instant());
    }

    private void publish(Checked file, Horizon kept) {
        int version = versions.newest(file.key()).map(StoredVersion::version).orElse(0) + 1;
        Instant now = clock.instant();
        file.result().workbook().ifPresent(workbook -> {
            versions.add(new StoredVersion(file.key(), version, workbook.hash(), file.content(), now));
            metrics.add(workbook, now, kept);
        });
    }

    /**
     * Compiles a published version. If it has errors under today's declarations, the campaign stops and is shown as a
     * draft.
     */
    private KnownCampaign compiled(StoredVersion version, Optional<Checked> file) {
        Optional<CheckResult> published = file.filter(
                        checked -> checked.content().isSameFileAs(version.workbook()))
                .map(Checked::result);
        CheckResult stored = published.orElseGet(() -> check(version.workbook()));
        List<Finding> findings = file.map(Checked::result).orElse(stored).findings();
        boolean isOfVersion = published.isPresent() || file.isEmpty();
        return stored.workbook()
                .map(workbook -> new KnownCampaign(
                        version.campaign(),
                        metrics.compile(workbook, version.version()),
                        version.publishedAt(),
                        findings,
                        isOfVersion))
                .orElseGet(() -> new KnownCampaign(version.campaign(), null, null, findings, isOfVersion));
    }

    private CheckResult check(WorkbookBytes workbook) {
        return checker.check(workbook.open());
    }
}
