package dev.daka.core.workbook.read;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Jazzer searches for a file for which the reader throws an exception. It also detects files that open a socket, start
 * a process, load a class, leave a folder or use reflection. {@code -Ddaka.fuzz=8h} sets the duration.
 */
@Tag("fuzz")
class ReaderFuzzTest {
    private static final WorkbookChecker CHECKER = new WorkbookChecker(TestDeclarations.DECLARATIONS);
    private static final Parts BASE = Parts.of(Mistaken.good().bytes());
    private static final List<String> PARTS = List.copyOf(BASE.names());

    /** Seeds: each part of a good workbook, the workbook itself, and a table as text. */
    static Stream<byte[]> seeds() {
        Stream<byte[]> parts = IntStream.range(0, PARTS.size()).mapToObj(i -> seed(i, BASE.bytes(PARTS.get(i))));
        return Stream.concat(
                parts,
                Stream.of(
                        seed(PARTS.size(), BASE.bytes()),
                        seed(PARTS.size() + 1, "RuleTable T\n\"a\",b...,\n".getBytes(StandardCharsets.UTF_8))));
    }

    private static byte[] seed(int which, byte[] content) {
        byte[] seed = new byte[content.length + 1];
        seed[0] = (byte) which;
        System.arraycopy(content, 0, seed, 1, content.length);
        return seed;
    }

    /**
     * The first byte selects the part that the other bytes replace. A fuzzer would not get far through checksums and
     * compressed data.
     */
    @MethodSource("seeds")
    @FuzzTest
    void everyFileIsAnswered(byte[] input) {
        if (input.length == 0) {
            return;
        }
        int which = input[0] & 0xFF;
        byte[] content = Arrays.copyOfRange(input, 1, input.length);
        if (which < PARTS.size()) {
            CHECKER.check(BASE.with(PARTS.get(which), content).stream());
        } else if (which == PARTS.size()) {
            CHECKER.check(new ByteArrayInputStream(content));
        } else {
            CHECKER.checkTable(new ByteArrayInputStream(content), BASE.stream());
        }
    }
}
