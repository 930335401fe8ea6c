package dev.daka.service.admin.workbooks;

import dev.daka.core.vocabulary.Label;
import dev.daka.core.workbook.write.Language;
import dev.daka.rules.Template;
import dev.daka.rules.Templates;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import dev.daka.service.platform.problems.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints for workbook templates, from which operators start campaigns. */
@RestController
@RequestMapping("/admin/api/workbooks/templates")
@Tag(name = "workbooks")
class TemplatesController {
    /** The time zone in which a template's campaign starts today. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Templates templates;
    private final Clock clock;

    TemplatesController(Templates templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    /**
     * A template for one kind of campaign.
     *
     * @param kind  key of the kind, such as {@code points-tasks}
     * @param label name of the kind
     * @param about what a campaign of this kind does
     */
    @Schema(name = "WorkbookTemplate")
    record OfferedTemplate(String kind, Label label, Label about) {}

    @GetMapping
    @Operation(operationId = "templates", summary = "Lists the templates, one per kind of campaign")
    List<OfferedTemplate> templates() {
        return templates.all().stream()
                .map(one -> new OfferedTemplate(one.kind(), one.label(), one.about()))
                .toList();
    }

    @GetMapping("/{kind}")
    @Refuses(ProblemType.NOT_FOUND)
    @Operation(
            operationId = "template",
            summary = "Downloads a template as a workbook whose campaign starts today, if its rules name no dates")
    @ApiResponse(
            responseCode = "200",
            description = "A workbook",
            content = @Content(mediaType = Download.XLSX, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> template(
            @Parameter(description = "Key of a kind of template.", example = "points-tasks") @PathVariable String kind,
            @Parameter(description = "Language of the workbook; left out for that of Accept-Language.")
                    @RequestParam(required = false)
                    @Nullable Language language) {
        Template known = templates.find(kind).orElseThrow(() -> Refusal.notFound("template"));
        Language chosen = Download.language(language);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        byte[] file = known.startingOn(today, chosen).orElseGet(() -> known.file(chosen));
        return Download.xlsx(known.label(), chosen, file);
    }
}
