package dev.daka.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class MessageBundleTest {
    private static final MessageBundle TEXTS = MessageBundle.of(MessageBundleTest.class, "sample");

    @Test
    void fillsEachPlaceholderInBothLanguages() {
        assertThat(TEXTS.text("greeting", "Li", 20_000))
                .isEqualTo(new Label("“Li”有 20000 分", "'Li' has 20000 points, says 'Li'"));
    }

    @Test
    void takesALabelInTheLanguageOfTheText() {
        assertThat(TEXTS.text("greeting", new Label("李", "Li"), 1))
                .isEqualTo(new Label("“李”有 1 分", "'Li' has 1 points, says 'Li'"));
    }

    @Test
    void leavesPlaceholdersAndSignsInDetailsAlone() {
        assertThat(TEXTS.text("greeting", "{1} $1 \\", 2).zh()).isEqualTo("“{1} $1 \\”有 2 分");
    }

    @Test
    void returnsATemplateUnchanged() {
        assertThat(TEXTS.template("greeting")).isEqualTo(new Label("“{0}”有 {1} 分", "'{0}' has {1} points, says '{0}'"));
    }

    @Test
    void knowsItsKeys() {
        assertThat(TEXTS.has("greeting")).isTrue();
        assertThat(TEXTS.has("nowhere")).isFalse();
    }

    @Test
    void refusesAKeyThatAFileLacks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEXTS.text("onlyInChinese"))
                .withMessage("There is no text onlyInChinese in sample");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEXTS.template("nowhere"))
                .withMessage("There is no text nowhere in sample");
    }

    @Test
    void refusesAPlaceholderWithoutADetail() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEXTS.text("greeting", "Li"))
                .withMessage("The text greeting in sample lacks detail 1");
    }

    @Test
    void refusesABundleWithoutFiles() {
        assertThatNullPointerException()
                .isThrownBy(() -> MessageBundle.of(MessageBundleTest.class, "missing"))
                .withMessage("missing_zh.properties");
    }
}
