package dev.daka.cli;

import dev.daka.core.declaration.Declarations;
import dev.daka.rules.Rules;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the commands about workbooks have in common: which names a workbook may use, and in which language to answer. */
final class RulesOptions {
    @Option(
            names = "--rules",
            paramLabel = "DIR",
            defaultValue = "${env:DAKA_RULES}",
            description = {
                "词汇、行为、日历所在的文件夹，默认自带的",
                "Folder of vocabulary, actions and calendars; the shipped ones by default"
            })
    private @Nullable Path rules;

    @Option(names = "--lang", paramLabel = "zh|en", description = "语言 / language")
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
