package dev.daka.core.vocabulary;

/** The types of an action's attributes. */
public enum AttributeType {
    TEXT,
    NUMBER,
    FLAG,
    DATE
}
