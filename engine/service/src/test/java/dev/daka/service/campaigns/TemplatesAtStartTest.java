package dev.daka.service.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.rules.Rules;
import dev.daka.rules.Template;
import dev.daka.rules.Templates;
import dev.daka.service.TestRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class TemplatesAtStartTest {
    @Test
    void logsATemplateWithErrorsAndLeavesItOut(CapturedOutput output) {
        Templates templates = new RulesSettings().templates(Rules.in(TestRules.folder()));

        assertThat(templates.all()).extracting(Template::kind).contains("slots").doesNotContain("broken");
        assertThat(output)
                .contains("The template broken.zh.xlsx Tasks!B10 is not offered, because it has errors.")
                .contains("noSuchAction");
    }
}
