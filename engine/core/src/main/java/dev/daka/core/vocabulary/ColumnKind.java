package dev.daka.core.vocabulary;

/** The two kinds of Drools decision table columns that operators fill in. */
public enum ColumnKind {
    CONDITION,
    ACTION
}
