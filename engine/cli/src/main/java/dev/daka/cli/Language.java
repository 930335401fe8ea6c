package dev.daka.cli;

import dev.daka.core.vocabulary.Label;
import java.util.Locale;

/** The languages that the command line speaks. */
enum Language {
    ZH,
    EN;

    /** The machine's: Chinese where it is set to Chinese, English elsewhere. */
    static Language ofMachine() {
        return Locale.getDefault().getLanguage().equals("zh") ? ZH : EN;
    }

    String of(Label label) {
        return this == ZH ? label.zh() : label.en();
    }

    String of(String zh, String en) {
        return this == ZH ? zh : en;
    }

    /** The language of workbooks that a command writes. */
    dev.daka.core.workbook.write.Language ofFiles() {
        return this == ZH ? dev.daka.core.workbook.write.Language.ZH : dev.daka.core.workbook.write.Language.EN;
    }
}
