package dev.daka.service.admin.workbooks;

import dev.daka.core.workbook.read.CheckResult;
import dev.daka.core.workbook.read.WorkbookChecker;
import dev.daka.service.campaigns.CurrentCampaigns;
import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * An uploaded workbook, or an uploaded table that is checked together with the other sheets of a campaign's newest
 * version.
 */
final class Upload {
    private final byte[] file;
    private final @Nullable InputStream otherSheets;

    private Upload(byte[] file, @Nullable InputStream otherSheets) {
        this.file = file;
        this.otherSheets = otherSheets;
    }

    /**
     * @param campaign key of the campaign whose other sheets are used; required for a .csv table, ignored for a
     *                 workbook
     * @throws Refusal if the file is a table and the campaign is missing or was never published
     */
    static Upload of(MultipartFile file, @Nullable String campaign, CurrentCampaigns campaigns) throws IOException {
        return new Upload(file.getBytes(), isTable(file) ? sheetsOf(campaign, campaigns) : null);
    }

    private static boolean isTable(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name != null && name.toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private static InputStream sheetsOf(@Nullable String campaign, CurrentCampaigns campaigns) {
        if (campaign == null) {
            throw Refusal.of(ProblemType.MISSING_FIELD, "campaign", ProblemText.of("tableWithoutCampaign"));
        }
        return campaigns
                .newestFile(campaign)
                .orElseThrow(() ->
                        Refusal.of(ProblemType.INVALID_FIELD, "campaign", ProblemText.of("campaignNotPublished")));
    }

    int size() {
        return file.length;
    }

    CheckResult checked(WorkbookChecker checker) {
        InputStream content = new ByteArrayInputStream(file);
        return otherSheets == null ? checker.check(content) : checker.checkTable(content, otherSheets);
    }
}
