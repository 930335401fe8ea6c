package dev.daka.service.campaigns;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.daka.core.campaign.CampaignVersion;
import dev.daka.core.decide.RunningCampaigns;
import dev.daka.core.decide.rules.RuleSet;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.finding.Finding;
import dev.daka.core.finding.Severity;
import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.core.workbook.read.WorkbookChecker;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The campaigns of this service: the versions that decide now, and drafts. */
@Service
public class CurrentCampaigns {
    private static final Logger LOG = LoggerFactory.getLogger(CurrentCampaigns.class);

    private static final int MOST_EARLIER = 50;

    private final Map<String, KnownCampaign> campaigns;
    private final RunningCampaigns running;
    /** Cache of up to 50 compiled versions that no longer decide. */
    private final LoadingCache<CampaignVersion, RuleSet> earlier =
            Caffeine.newBuilder().maximumSize(MOST_EARLIER).build(this::compiled);

    private final CampaignVersions versions;
    private final PublishedMetrics metrics;
    private final KeptDays keptDays;
    private final Clock clock;
    private final WorkbookChecker checker;

    CurrentCampaigns(
            Publication publication,
            CampaignVersions versions,
            PublishedMetrics metrics,
            KeptDays keptDays,
            WorkbookChecker checker,
            Declarations declarations,
            Clock clock) {
        this.versions = versions;
        this.metrics = metrics;
        this.keptDays = keptDays;
        this.clock = clock;
        this.checker = checker;
        this.campaigns = publication.publish();
        this.running = new RunningCampaigns(
                campaigns.values().stream()
                        .map(KnownCampaign::ruleSet)
                        .filter(Objects::nonNull)
                        .toList(),
                declarations.calendars(),
                declarations.budgets());
        campaigns.values().stream().filter(CurrentCampaigns::hasErrors).forEach(CurrentCampaigns::warn);
    }

    private static boolean hasErrors(KnownCampaign campaign) {
        return campaign.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    private static void warn(KnownCampaign campaign) {
        LOG.warn(
                "Campaign {} has errors in its workbook and {}; the admin UI lists them",
                campaign.key(),
                campaign.ruleSet() == null ? "does not run" : "keeps running as last published");
    }

    /** The rule sets that decide now. A request uses the same instance from beginning to end. */
    public RunningCampaigns running() {
        return running;
    }

    public Collection<KnownCampaign> all() {
        return campaigns.values();
    }

    public Optional<KnownCampaign> find(String key) {
        return Optional.ofNullable(campaigns.get(key));
    }

    /**
     * The given versions, which decided an earlier action and may have been replaced since. Shared budgets
     * are today's.
     */
    public RunningCampaigns asDecided(List<CampaignVersion> decided) {
        return new RunningCampaigns(
                decided.stream().map(this::version).toList(), running.calendars(), running.budgets());
    }

    private RuleSet version(CampaignVersion wanted) {
        return ruleSet(wanted.campaign().value())
                .filter(ruleSet -> ruleSet.ref().campaignVersion().equals(wanted))
                .orElseGet(() -> Objects.requireNonNull(earlier.get(wanted)));
    }

    private RuleSet compiled(CampaignVersion wanted) {
        return compile(wanted.campaign().value(), wanted.version())
                .orElseThrow(() -> new IllegalStateException("Version " + wanted.version() + " of "
                        + wanted.campaign().value() + " decided, but cannot be read any more"));
    }

    /** Compiles a published version. Empty if it does not exist or has errors under today's declarations. */
    public Optional<RuleSet> compile(String campaign, int version) {
        return workbook(campaign, version).map(workbook -> metrics.compile(workbook, version));
    }

    /** Reads a published version. Empty if it does not exist or has errors under today's declarations. */
    public Optional<CheckedWorkbook> workbook(String campaign, int version) {
        return versions.find(campaign, version)
                .flatMap(stored -> checker.check(stored.workbook().open()).workbook());
    }

    /**
     * Notices about metrics that would count only from a later day, because members' states lack the days before. The
     * workbook may be the version that decides now or a candidate for publication.
     */
    public List<Finding> notices(CheckedWorkbook workbook) {
        Instant now = clock.instant();
        return metrics.notices(workbook, now, keptDays.under(running, now));
    }

    /** The file that a version was published from, byte for byte; empty if there is no such version. */
    public Optional<byte[]> file(String campaign, int version) {
        return versions.find(campaign, version).map(stored -> stored.workbook().toArray());
    }

    /** The version that decides now or will decide from its start; empty for a draft. */
    public Optional<RuleSet> ruleSet(String campaign) {
        return find(campaign).map(KnownCampaign::ruleSet);
    }

    /** The file of the newest published version; empty if the campaign was never published. */
    public Optional<InputStream> newestFile(String campaign) {
        return versions.newest(campaign).map(stored -> stored.workbook().open());
    }
}
