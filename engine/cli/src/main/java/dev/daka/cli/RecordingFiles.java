package dev.daka.cli;

import dev.daka.core.action.ActionCheck;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.notation.DecimalMark;
import dev.daka.core.replay.recording.ActionReader;
import dev.daka.core.replay.recording.ColumnMapping;
import dev.daka.core.replay.recording.MappingGuess;
import dev.daka.core.replay.recording.Members;
import dev.daka.core.replay.recording.RecordedActions;
import dev.daka.core.replay.recording.Recording;
import dev.daka.core.replay.recording.SkippedLine;
import dev.daka.core.replay.recording.UnreadableFile;
import dev.daka.core.replay.simulation.Report;
import dev.daka.core.vocabulary.Label;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Recordings and members on disk. What was understood of them is printed, so that nothing is taken for granted. */
final class RecordingFiles {
    private static final long MEGABYTE = 1 << 20;

    private final PrintWriter err;
    private final Language language;
    private final Declarations declarations;

    /**
     * A recording as the command line names it.
     *
     * @param mapping    over the guess
     * @param headerLine null for the line that looks like it
     * @param decimal    null for the mark that the column shows
     */
    record Wanted(
            Path file,
            MappingOption mapping,
            @Nullable Integer headerLine,
            @Nullable DecimalMark decimal) {}

    RecordingFiles(PrintWriter err, Language language, Declarations declarations) {
        this.err = err;
        this.language = language;
        this.declarations = declarations;
    }

    /** @param zone of times that are written without an offset */
    RecordedActions actions(List<Wanted> wanted, ZoneId zone) throws IOException, BadInput {
        ActionReader reader = new ActionReader(new ActionCheck(declarations.actionTypes(), declarations.names()), zone);
        for (Wanted one : wanted) {
            Recording recording = open(one.file(), one.headerLine());
            ColumnMapping mapping = one.mapping()
                    .over(MappingGuess.of(recording, declarations.actionTypes()))
                    .with(one.decimal());
            tell(recording, mapping);
            refuseProblems(recording, mapping);
            try {
                reader.read(recording, mapping);
            } catch (UnreadableFile tooMany) {
                throw bad(one.file(), withMoreMemory(tooMany.reason()));
            }
        }
        RecordedActions actions = reader.actions();
        if (actions.actions().stream().allMatch(action -> action.placements().isEmpty())) {
            err.println(language.text("noPlacements"));
        }
        return actions;
    }

    private void tell(Recording recording, ColumnMapping mapping) {
        print(language.text(
                "recordingRead",
                recording.name(),
                recording.rows(),
                recording.encoding().name(),
                MappingOption.text(mapping)));
        if (!recording.before().isEmpty()) {
            print("  "
                    + language.text(
                            "headerGuessed", recording.headerLine().orElse(1), String.join(" / ", recording.before())));
        }
    }

    private void refuseProblems(Recording recording, ColumnMapping mapping) throws BadInput {
        List<Label> problems = mapping.problems(recording.columns());
        if (!problems.isEmpty()) {
            problems.forEach(problem -> err.println("  " + language.of(problem)));
            String columns = String.join(", ", recording.columns());
            throw new BadInput(recording.columns().size() == 1 ? "oneColumn" : "completeMapping", columns);
        }
        Label question = mapping.ambiguousAmount(recording).orElse(null);
        if (question != null) {
            throw new BadInput("whichDecimal", question);
        }
    }

    Members members(Path file) throws IOException, BadInput {
        try {
            Members known = Members.read(open(file, null), declarations.names());
            print(language.text(
                    "membersRead",
                    file.getFileName(),
                    known.size(),
                    known.skipped().total()));
            for (SkippedLine line : known.skipped().first()) {
                print("  " + line.file() + ":" + line.line() + "  " + language.of(line.reason()));
            }
            return known;
        } catch (UnreadableFile unreadable) {
            throw bad(file, unreadable.reason());
        }
    }

    /** Says which rules cannot fire because their conditions need unknown fields of members. */
    void warnOfUnknownMembers(Members known, Report report) {
        List<Report.SilentRow> rows = Stream.concat(
                        report.a().neverFired().stream(),
                        report.b() == null ? Stream.of() : report.b().neverFired().stream())
                .filter(row -> !row.lacks().isEmpty())
                .distinct()
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        String fields = known.unknownFields().stream().map(Members.Field::key).collect(Collectors.joining(", "));
        print(language.text("unknownMembers", fields, rows.size()));
        rows.forEach(row -> print("  " + row.campaign() + "  " + row.cell() + "  " + row.name() + "  "
                + row.lacks().stream().map(Members.Field::key).collect(Collectors.joining(", "))));
    }

    private static Recording open(Path file, @Nullable Integer headerLine) throws IOException, BadInput {
        if (!Files.isRegularFile(file)) {
            throw new BadInput("noFile", file);
        }
        try {
            return Recording.open(
                    file.getFileName().toString(),
                    () -> Files.newInputStream(file),
                    Recording.Bounds.own(Runtime.getRuntime().maxMemory()),
                    headerLine);
        } catch (UnreadableFile unreadable) {
            throw bad(file, unreadable.reason());
        }
    }

    private void print(String line) {
        err.println(Printable.of(line));
    }

    private static BadInput bad(Path file, Label reason) {
        return new BadInput("inFile", file, reason);
    }

    private static Label withMoreMemory(Label reason) {
        return Texts.text("moreMemory", reason);
    }

    /** What to say when the memory is full nevertheless. */
    static Label outOfMemory() {
        long megabytes = Runtime.getRuntime().maxMemory() / MEGABYTE;
        return withMoreMemory(Texts.text("memoryFull", megabytes));
    }
}
