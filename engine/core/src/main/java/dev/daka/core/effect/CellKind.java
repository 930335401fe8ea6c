package dev.daka.core.effect;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.vocabulary.EffectField;
import java.util.regex.Pattern;

/** A kind of effect that is granted by one action cell. The cell contains a declared name or a whole number. */
public abstract class CellKind extends EffectKind {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,11}");

    /** The field of a row's effect that a column of this kind fills. */
    public abstract EffectField field();

    /** The effect that is granted by this cell of the column. */
    public abstract Effect of(CellValue cell);

    @Override
    public final boolean isExpectedByName() {
        return true;
    }

    /**
     * True if a scenario can contain this text after the colon, for kinds without declared names: a whole number, 1 or
     * more.
     */
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** The key in a cell that contains a declared name. */
    static String nameIn(CellValue cell) {
        return ((CellValue.Key) cell).value();
    }
}
