package dev.daka.core.replay.recording;

import dev.daka.core.action.ActionCheck;
import dev.daka.core.workbook.read.TestDeclarations;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Creates recordings from text. */
public final class Recordings {
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    public static final ActionCheck CHECK =
            new ActionCheck(TestDeclarations.DECLARATIONS.actionTypes(), TestDeclarations.DECLARATIONS.names());

    private Recordings() {}

    public static Recording of(String text) throws IOException {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Recording of(byte[] bytes) throws IOException {
        return of(bytes, Recording.Bounds.UPLOADED);
    }

    /** A recording whose columns are named by line {@code headerLine}. */
    public static Recording of(byte[] bytes, int headerLine) throws IOException {
        return Recording.open("actions", () -> new ByteArrayInputStream(bytes), Recording.Bounds.UPLOADED, headerLine);
    }

    public static Recording of(byte[] bytes, Recording.Bounds bounds) throws IOException {
        return Recording.open("actions", () -> new ByteArrayInputStream(bytes), bounds);
    }

    /** Reads the actions with the guessed mapping. */
    public static RecordedActions actions(String text) throws IOException {
        Recording recording = of(text);
        return new ActionReader(CHECK, SHANGHAI)
                .read(recording, guess(recording))
                .actions();
    }

    public static ColumnMapping guess(Recording recording) {
        return MappingGuess.of(recording, TestDeclarations.DECLARATIONS.actionTypes());
    }

    /**
     * Creates a mapping from a text such as {@code memberId=who,type:=purchased}; {@code =} names a column, {@code :=}
     * a constant.
     */
    public static ColumnMapping mapping(String text) {
        Map<String, ColumnMapping.Source> sources = new LinkedHashMap<>();
        for (String part : List.of(text.split(",", -1))) {
            int equals = part.indexOf('=');
            boolean constant = part.charAt(equals - 1) == ':';
            String value = part.substring(equals + 1);
            sources.put(
                    part.substring(0, constant ? equals - 1 : equals),
                    constant ? ColumnMapping.Source.ofValue(value) : ColumnMapping.Source.ofColumn(value));
        }
        return ColumnMapping.of(sources);
    }

    public static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
