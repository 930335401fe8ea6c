package dev.daka.core.workbook.read;

import static dev.daka.core.workbook.read.Mistaken.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.daka.core.evaluation.CellText;
import dev.daka.core.finding.Finding;
import dev.daka.core.replay.scenario.RunScenarios;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Thousands of hostile workbooks. Each is refused or read as plain data: within five seconds, in 512 MB of heap, and
 * without touching a canary. Accepted workbooks are also compiled, and decide their own scenarios.
 * {@code -Ddaka.corpus.stride=1} tries every text in every position.
 */
@Tag("hostile")
class HostileCorpusTest {
    private static final WorkbookChecker CHECKER = new WorkbookChecker(TestDeclarations.DECLARATIONS);
    private static final RunScenarios REHEARSAL = new RunScenarios(TestDeclarations.DECLARATIONS.calendars());
    /** One of this many pairs of a position and a text is tried. Every position and every text occurs. */
    private static final int STRIDE = Integer.getInteger("daka.corpus.stride", 6);

    private static final Duration LONGEST = Duration.ofSeconds(5);
    /**
     * Processor time per file. A check runs on one thread, and its processor time does not depend on other programs,
     * unlike the elapsed time.
     */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final Parts BASE = Parts.of(base());
    private static final Tally TALLY = new Tally();

    private Canaries canaries;
    private final Set<String> compiled = new HashSet<>();

    /** Totals of the whole run. */
    private static final class Tally {
        private int files;
        private int accepted;
        private long nanos;
        private long slowest;
        private String slowestFile = "";

        void add(String what, long took, boolean usable) {
            files++;
            accepted += usable ? 1 : 0;
            nanos += took;
            if (took > slowest) {
                slowest = took;
                slowestFile = what;
            }
        }

        @Override
        public String toString() {
            long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .map(MemoryPoolMXBean::getPeakUsage)
                    .mapToLong(usage -> usage.getUsed())
                    .sum();
            return "Hostile workbooks: %d files, %d of them plain data, %.1f s; slowest %.2f s (%s); heap at most %d of %d MB"
                    .formatted(
                            files,
                            accepted,
                            nanos / 1e9,
                            slowest / 1e9,
                            slowestFile,
                            peak >> 20,
                            Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    private static byte[] base() {
        return good().change(HostileCorpusTest::addComment).bytes();
    }

    private static void addComment(XSSFWorkbook workbook) {
        CreationHelper creation = workbook.getCreationHelper();
        Comment comment =
                workbook.getSheet("Tasks").createDrawingPatriarch().createCellComment(creation.createClientAnchor());
        comment.setAddress(WorkbookBuilder.cell(workbook, "Tasks!A10").getAddress());
        comment.setString(creation.createRichTextString("NOTE"));
        comment.setAuthor("WRITER");
    }

    @BeforeEach
    void setCanaries(@TempDir Path folder) throws Exception {
        canaries = new Canaries(folder);
        isHarmless("the workbook that all others are made of", "", BASE.bytes());
        canaries.rememberThreads();
    }

    @AfterEach
    void lookAtCanaries() throws Exception {
        canaries.noThreadsOrProcessesAreNew();
        canaries.close();
    }

    @AfterAll
    static void tell() {
        System.out.println(TALLY);
        assertThat(TALLY.files).as("the run is as large as it says").isGreaterThan(2_000);
    }

    @Test
    void everyTextInEveryPlaceIsRefusedOrPlainData() throws Exception {
        List<HostilePositions.Position> positions = HostilePositions.all();
        List<String> payloads = HostilePayloads.against(canaries);
        for (int i = 0; i < positions.size(); i++) {
            HostilePositions.Position position = positions.get(i);
            for (int j = i % STRIDE; j < payloads.size(); j += STRIDE) {
                String payload = payloads.get(j);
                String what = position.name() + " = " + payload;
                String cell = CellText.plain(payload).isEmpty() ? "" : position.cell();
                isHarmless(what, cell, position.put().apply(BASE, payload).bytes());
            }
        }
    }

    static Stream<Arguments> structures() {
        return Stream.concat(HostileStructures.all(BASE).stream(), HostileZips.all(BASE).stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("structures")
    void everyStructureIsRefused(String what, byte[] file, String code) throws Exception {
        CheckResult result = isHarmless(what, "", file);

        assertThat(result.findings()).extracting(Finding::code).as(what).contains(code);
        assertThat(result.workbook()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void randomChangesDoNoHarm(long seed) throws Exception {
        Random random = new Random(seed);
        byte[] whole = BASE.bytes();
        for (int i = 0; i < 100; i++) {
            isHarmless("seed " + seed + ", file " + i, "", Mutations.ofParts(BASE, random));
            isHarmless("seed " + seed + ", bytes " + i, "", Mutations.ofBytes(whole, random));
        }
    }

    /** @param cell cell that findings must name, if there are any */
    private CheckResult isHarmless(String what, String cell, byte[] file) throws Exception {
        String shortly = what.substring(0, Math.min(100, what.length()));
        long start = THREADS.getCurrentThreadCpuTime();
        CheckResult result = checked(shortly, file);
        result.workbook().filter(workbook -> compiled.add(workbook.hash())).ifPresent(REHEARSAL::of);
        long took = THREADS.getCurrentThreadCpuTime() - start;
        TALLY.add(shortly, took, result.workbook().isPresent());
        assertThat(Duration.ofNanos(took)).as(shortly).isLessThan(LONGEST);
        canaries.areUntouched(shortly);
        if (!cell.isEmpty() && result.workbook().isEmpty()) {
            assertThat(result.findings()).extracting(Found::place).as(shortly).contains(cell);
        }
        return result;
    }

    private static CheckResult checked(String what, byte[] file) {
        try {
            return CHECKER.check(new ByteArrayInputStream(file));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError escaped) {
            return fail(what, escaped);
        }
    }
}
