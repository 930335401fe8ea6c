package dev.daka.rules;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** The file of a workbook: a campaign or a template. */
public final class WorkbookFile {
    private final String name;
    private final byte[] content;

    WorkbookFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /** File name, such as {@code golden-week.xlsx}. */
    public String name() {
        return name;
    }

    public InputStream open() {
        return new ByteArrayInputStream(content);
    }

    byte[] bytes() {
        return content.clone();
    }

    @Override
    public String toString() {
        return name;
    }
}
