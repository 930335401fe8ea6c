package dev.daka.core.workbook.lint.region;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.Subject;
import dev.daka.core.evaluation.Occasion;
import dev.daka.core.vocabulary.Label;

/** A fact of an occasion and all values that it can have. One of these values can be that the fact is missing. */
public sealed interface Dimension permits NamesDimension, ScaleDimension, DaysDimension, SegmentsDimension {
    Subject subject();

    /** Values that a blank cell allows. */
    ValueSet everything();

    /** Values that operators expect: declared names and possible numbers. A missing fact is not among them. */
    ValueSet expected();

    /** The value of a missing fact; empty if the fact is always present. */
    ValueSet missing();

    /** Values that satisfy the condition of a filled cell. */
    ValueSet of(Subject subject, CellValue asked);

    /** Value of an occasion; empty if the occasion is not possible in the campaign. */
    ValueSet at(Occasion occasion);

    /** Description of a set of values, such as {@code 渠道 = 小程序 wechatMini}. */
    Label describe(ValueSet extent);
}
