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
import dev.daka.core.replay.simulation.SimulationReport;
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
            tell(
                    "没有行为请求运营位，内容规则不会命中；可加 --map placements:=运营位编号。",
                    "No action asks for a placement, so content rows cannot fire. Add --map placements:=KEY.");
        }
        return actions;
    }

    private void tell(Recording recording, ColumnMapping mapping) {
        err.println(Printable.of(recording.name() + ": " + recording.rows() + language.of(" 行，", " rows, ")
                + recording.encoding().name() + language.of("，映射 ", ", mapping ") + MappingOption.text(mapping)));
        if (!recording.before().isEmpty()) {
            String line = String.valueOf(recording.headerLine().orElse(1));
            err.println(Printable.of("  "
                    + language.of(
                            "第 " + line + " 行像是列名，前面的不读（--header-line 可改）：",
                            "Line " + line + " looks like the header (--header-line changes it); lines before it: ")
                    + String.join(" / ", recording.before())));
        }
    }

    private void refuseProblems(Recording recording, ColumnMapping mapping) throws BadInput {
        List<Label> problems = mapping.problems(recording.columns());
        if (!problems.isEmpty()) {
            problems.forEach(problem -> err.println("  " + language.of(problem)));
            String columns = String.join(", ", recording.columns());
            throw new BadInput(
                    recording.columns().size() == 1
                            ? new Label(
                                    "这不是 CSV：只有一列，" + columns + "。请用逗号、分号或制表符分隔各列。",
                                    "This is no CSV: it has one column, " + columns
                                            + ". Separate the columns by commas, semicolons or tabs.")
                            : new Label(
                                    "请用 --map 补全。现有的列：" + columns,
                                    "Complete it with --map. The columns are: " + columns));
        }
        Label question = mapping.ambiguousAmount(recording).orElse(null);
        if (question != null) {
            throw new BadInput(new Label(
                    question.zh() + " --decimal point 或 --decimal comma",
                    question.en() + " --decimal point or --decimal comma"));
        }
    }

    Members members(Path file) throws IOException, BadInput {
        try {
            Members known = Members.read(open(file, null), declarations.names());
            tell(
                    file.getFileName() + ": " + known.size() + " 个会员，略过 "
                            + known.skipped().total() + " 行",
                    file.getFileName() + ": " + known.size() + " members, lines skipped: "
                            + known.skipped().total());
            for (SkippedLine line : known.skipped().first()) {
                err.println(Printable.of("  " + line.file() + ":" + line.line() + "  " + language.of(line.reason())));
            }
            return known;
        } catch (UnreadableFile unreadable) {
            throw bad(file, unreadable.reason());
        }
    }

    /** Says which rules cannot fire because their conditions need unknown fields of members. */
    void warnOfUnknownMembers(Members known, SimulationReport report) {
        List<SimulationReport.UnfiredRow> rows = Stream.concat(
                        report.a().neverFired().stream(),
                        report.b() == null ? Stream.of() : report.b().neverFired().stream())
                .filter(row -> !row.lacks().isEmpty())
                .distinct()
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        String fields = known.unknownFields().stream().map(Members.Field::key).collect(Collectors.joining(", "));
        tell(
                "不知道会员的 " + fields + "，以下 " + rows.size() + " 条规则不会命中（用 --members 提供）：",
                "Nothing is known about the members' " + fields + ", so these " + rows.size()
                        + " rules cannot fire (--members tells):");
        rows.forEach(row -> err.println(Printable.of("  " + row.campaign() + "  " + row.cell() + "  " + row.name()
                + "  " + row.lacks().stream().map(Members.Field::key).collect(Collectors.joining(", ")))));
    }

    private static Recording open(Path file, @Nullable Integer headerLine) throws IOException, BadInput {
        if (!Files.isRegularFile(file)) {
            throw new BadInput(new Label("找不到文件 " + file, "The file " + file + " does not exist"));
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

    private void tell(String zh, String en) {
        err.println(Printable.of(language.of(zh, en)));
    }

    private static BadInput bad(Path file, Label reason) {
        return new BadInput(new Label(file + "：" + reason.zh(), file + ": " + reason.en()));
    }

    private static Label withMoreMemory(Label reason) {
        return new Label(
                reason.zh() + "也可以给更多内存：JAVA_TOOL_OPTIONS=-Xmx4g engine/daka simulate …",
                reason.en() + " Or give it more memory: JAVA_TOOL_OPTIONS=-Xmx4g engine/daka simulate …");
    }

    /** What to say when the memory is full nevertheless. */
    static Label outOfMemory() {
        long megabytes = Runtime.getRuntime().maxMemory() / MEGABYTE;
        return withMoreMemory(new Label(
                "内存不够：这个记录在 " + megabytes + " MB 里放不下。请分成几个文件。",
                "Out of memory: the recording does not fit into " + megabytes + " MB. Split the file."));
    }
}
