package dev.daka.cli;

import dev.daka.core.vocabulary.Label;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The languages that the command line speaks. */
enum Language {
    ZH,
    EN;

    private static final Pattern OPTION = Pattern.compile("(?i)--lang[= ](zh|en)\\b");

    /** The machine's: Chinese where it is set to Chinese, English elsewhere. */
    static Language ofMachine() {
        return Locale.getDefault().getLanguage().equals("zh") ? ZH : EN;
    }

    /** The language of the arguments' {@code --lang}, which a command's help needs before picocli reads the arguments. */
    static Language of(String... arguments) {
        Matcher option = OPTION.matcher(String.join(" ", arguments));
        return option.find() ? valueOf(option.group(1).toUpperCase(Locale.ROOT)) : ofMachine();
    }

    String of(Label label) {
        return this == ZH ? label.zh() : label.en();
    }

    /** Text of the command line, with its details. */
    String text(String key, Object... details) {
        return of(Texts.text(key, details));
    }

    /** The language of workbooks that a command writes. */
    dev.daka.core.workbook.write.Language ofFiles() {
        return this == ZH ? dev.daka.core.workbook.write.Language.ZH : dev.daka.core.workbook.write.Language.EN;
    }
}
