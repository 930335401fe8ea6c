package dev.daka.core.effect;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.vocabulary.EffectField;
import java.util.regex.Pattern;

/** A kind of effect that one action cell grants: a declared name, or a whole number. */
public abstract class CellKind extends EffectKind {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,11}");

    /** What its column fills in. */
    public abstract EffectField field();

    /** The effect that a cell of its column grants. */
    public abstract Effect of(CellValue cell);

    @Override
    public final boolean isExpectedByName() {
        return true;
    }

    /** Whether a scenario may write that after the colon of a kind without declared names: a whole number, 1 or more. */
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** The name in a cell of declared names. */
    static String nameIn(CellValue cell) {
        return ((CellValue.Key) cell).value();
    }
}
