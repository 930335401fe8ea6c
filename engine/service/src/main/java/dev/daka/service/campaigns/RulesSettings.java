package dev.daka.service.campaigns;

import dev.daka.core.action.ActionCheck;
import dev.daka.core.campaign.Currencies;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.workbook.read.WorkbookChecker;
import dev.daka.rules.Rules;
import dev.daka.rules.Templates;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Beans for the core: a clock, and the rules from the folder {@code DAKA_RULES} or, without that setting, from the jar.
 */
@Configuration
class RulesSettings {
    private static final Logger LOG = LoggerFactory.getLogger(RulesSettings.class);

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Rules rules(@Value("${daka.rules:}") String folder) {
        return folder.isEmpty() ? Rules.shipped() : RulesFolder.read(folder);
    }

    @Bean
    Declarations declarations(Rules rules) {
        return rules.declarations();
    }

    @Bean
    Currencies currencies(Declarations declarations) {
        return new Currencies(declarations.currencies());
    }

    @Bean
    WorkbookChecker workbookChecker(Declarations declarations) {
        return new WorkbookChecker(declarations);
    }

    /** The templates. Logs those with errors, because they are not offered. */
    @Bean
    Templates templates(Rules rules) {
        Templates templates = Templates.of(rules);
        templates
                .refused()
                .forEach(refused -> LOG.warn(
                        "The template {} is not offered, because it has errors. {}. {}",
                        refused.place(),
                        refused.error().message().en(),
                        refused.error().cure().en()));
        return templates;
    }

    @Bean
    ActionCheck actionCheck(Declarations declarations) {
        return new ActionCheck(declarations.actionTypes(), declarations.names());
    }
}
