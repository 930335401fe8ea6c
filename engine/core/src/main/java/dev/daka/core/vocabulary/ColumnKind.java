package dev.daka.core.vocabulary;

/** The two kinds of columns that operators fill in, named as in Drools decision tables. */
public enum ColumnKind {
    CONDITION,
    ACTION
}
