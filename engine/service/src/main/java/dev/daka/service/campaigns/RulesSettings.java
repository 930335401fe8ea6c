package dev.daka.service.campaigns;

import dev.daka.core.action.ActionCheck;
import dev.daka.core.table.Declarations;
import dev.daka.core.table.WorkbookChecker;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the core needs of the world: the declarations that are shipped, and a clock. */
@Configuration
class RulesSettings {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Declarations declarations() throws IOException {
        return ShippedFiles.declarations();
    }

    @Bean
    WorkbookChecker workbookChecker(Declarations declarations) {
        return new WorkbookChecker(declarations);
    }

    @Bean
    ActionCheck actionCheck(Declarations declarations) {
        return new ActionCheck(declarations.actionTypes());
    }
}
