package dev.daka.cli;

import dev.daka.core.declaration.Declarations;
import dev.daka.rules.Rules;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the commands about workbooks have in common: which names a workbook may use, and in which language to answer. */
final class RulesOptions {
    @Option(names = "--rules", paramLabel = "DIR", defaultValue = "${env:DAKA_RULES}")
    private @Nullable Path rules;

    @Option(names = "--lang", paramLabel = "zh|en")
    private Language language = Language.ofMachine();

    Rules rules() throws BadInput {
        return RulesFolder.of(rules);
    }

    Declarations declarations() throws BadInput {
        return rules().declarations();
    }

    Language language() {
        return language;
    }
}
