package dev.daka.core.workbook.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.finding.Severity;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.workbook.diff.Difference.Kind;
import dev.daka.core.workbook.read.CampaignFixture;
import dev.daka.core.workbook.read.TestDeclarations;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random edits of a random table are reported as exactly those edits. */
class RandomEditsTest {
    private static final String HEADING = "name|actionType|amount|metricFrom.a|metricTo.b|date|segmentIn|points";
    private static final int BLOCKS = 40;
    /** A row that is moved within its block passes two rows that stay, so it is clear which row moved. */
    private static final int BLOCK = 4;

    private final List<List<String>> before = new ArrayList<>();
    private final List<List<String>> after = new ArrayList<>();
    private final TreeSet<String> edits = new TreeSet<>();
    private int names;

    private enum Edit {
        NONE,
        ADD,
        REMOVE,
        CHANGE,
        RENAME,
        RENAME_AND_CHANGE,
        MOVE,
        MOVE_AND_CHANGE
    }

    /** Two rows have at most the action type and the segment in common. */
    private List<String> row(Random random) {
        names++;
        return new ArrayList<>(List.of(
                "rule " + names,
                random.nextBoolean() ? "signedIn" : "purchased, shared",
                "[%d..%d.50)".formatted(names, names + 1),
                String.valueOf(1000 + names),
                String.valueOf(5000 + names),
                "2026-10-01..2026-%d-%02d".formatted(11 + names % 2, 1 + names % 28),
                "new",
                String.valueOf(names)));
    }

    private static List<String> changed(List<String> row) {
        List<String> changed = new ArrayList<>(row);
        changed.set(7, row.get(7) + "0");
        return changed;
    }

    private static List<String> renamed(List<String> row) {
        List<String> renamed = new ArrayList<>(row);
        renamed.set(0, "renamed " + row.get(0));
        return renamed;
    }

    /** The same workbook, written in another way. */
    private static List<String> rewritten(List<String> row) {
        List<String> rewritten = new ArrayList<>(row);
        rewritten.set(1, row.get(1).equals("signedIn") ? "签到 signedIn" : "shared, purchased");
        rewritten.set(2, row.get(2).replace(".50)", ".5)"));
        rewritten.set(3, row.get(3) + ".0");
        return rewritten;
    }

    private void editBlock(Random random) {
        List<List<String>> block = new ArrayList<>();
        for (int i = 0; i < BLOCK; i++) {
            block.add(row(random));
        }
        before.addAll(block);
        block.replaceAll(RandomEditsTest::rewritten);
        List<String> first = block.get(0);
        String name = first.get(0);
        switch (Edit.values()[random.nextInt(Edit.values().length)]) {
            case NONE -> {}
            case ADD -> {
                block.add(random.nextInt(BLOCK), row(random));
                edits.add("ADDED rule " + names);
            }
            case REMOVE -> {
                block.remove(0);
                edits.add("REMOVED " + name);
            }
            case CHANGE -> {
                block.set(0, changed(first));
                edits.add("CHANGED " + name + " points");
            }
            case RENAME -> {
                block.set(0, renamed(first));
                edits.add("CHANGED renamed " + name + " name");
            }
            case RENAME_AND_CHANGE -> {
                block.set(0, renamed(changed(first)));
                edits.add("CHANGED renamed " + name + " name points");
            }
            case MOVE -> {
                block.add(block.remove(0));
                edits.add("MOVED " + name + " moved");
            }
            case MOVE_AND_CHANGE -> {
                block.remove(0);
                block.add(changed(first));
                edits.add("CHANGED " + name + " moved points");
            }
        }
        after.addAll(block);
    }

    private static CampaignFixture workbook(List<List<String>> rows) {
        return CampaignFixture.campaign("test")
                .table(
                        "Tasks",
                        HEADING,
                        rows.stream().map(row -> String.join("|", row)).toArray(String[]::new));
    }

    private static String said(Difference difference) {
        StringBuilder said = new StringBuilder(difference.kind() + " " + difference.name());
        said.append(difference.moved() ? " moved" : "");
        if (difference.kind() == Kind.CHANGED) {
            difference.changes().forEach(change -> said.append(' ').append(change.key()));
        }
        return said.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void areReportedExactly(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < BLOCKS; i++) {
            editBlock(random);
        }

        WorkbookDifference difference = WorkbookDifference.between(
                workbook(before).checked(), workbook(after).checked(), TestDeclarations.DECLARATIONS);

        assertThat(difference.differences())
                .as("seed %d", seed)
                .extracting(RandomEditsTest::said)
                .containsExactlyInAnyOrderElementsOf(edits);
        assertThat(difference.differences()).as("seed %d", seed).allSatisfy(one -> {
            assertReadable(one.words());
            one.changes().forEach(change -> {
                assertReadable(change.label());
                assertThat(change.before() != null || change.after() != null).isTrue();
            });
        });
        assertThat(difference.findings()).as("seed %d", seed).allSatisfy(finding -> {
            assertReadable(finding.message());
            assertThat(finding.severity()).isNotEqualTo(Severity.ERROR);
        });
    }

    private static void assertReadable(Label words) {
        for (String text : List.of(words.zh(), words.en())) {
            assertThat(text)
                    .doesNotContain("[", "]", "null", "@", "Optional", "{", "daka")
                    .doesNotEndWith(" ");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aWorkbookDoesNotDifferFromItself(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < BLOCKS; i++) {
            editBlock(random);
        }

        assertThat(WorkbookDifference.between(
                        workbook(after).checked(), workbook(after).checked()))
                .isEqualTo(new WorkbookDifference(List.of(), List.of()));
    }
}
