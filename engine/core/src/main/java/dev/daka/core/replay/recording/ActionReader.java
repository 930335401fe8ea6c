package dev.daka.core.replay.recording;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionCheck;
import dev.daka.core.action.ActionFault;
import dev.daka.core.action.CheckedAction;
import dev.daka.core.action.IdRule;
import dev.daka.core.action.MemberId;
import dev.daka.core.vocabulary.Label;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Converts the rows of recordings to actions and cancellations. Each recording has its own mapping. A row that the
 * service would refuse is skipped and listed with the service's reasons.
 */
public final class ActionReader {
    private static final int LONGEST_FILE_NAME = 100;

    private final ActionCheck check;
    private final ZoneId zone;
    private final List<Recorded> events = new ArrayList<>();
    private final List<ReplayedRecording> sources = new ArrayList<>();
    private final Skipped skipped = new Skipped();
    private final Set<Recorded.Key> ids = new HashSet<>();
    private final Map<String, String> texts = new HashMap<>();
    private final KeptActions kept = new KeptActions();

    /**
     * Creates a reader without actions.
     *
     * @param check the check that the service uses
     * @param zone  time zone of times that are written without an offset
     */
    public ActionReader(ActionCheck check, ZoneId zone) {
        this.check = check;
        this.zone = zone;
    }

    /**
     * Reads all rows of a recording.
     *
     * @param mapping mapping without {@link ColumnMapping#problems}
     * @throws IllegalArgumentException if the mapping has problems
     * @throws UnreadableFile           if the actions need more memory than the recording's bounds allow
     */
    public ActionReader read(Recording recording, ColumnMapping mapping) throws IOException {
        List<Label> problems = mapping.problems(recording);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.get(0).en());
        }
        recording.forEachRow(new Rows(recording, mapping));
        sources.add(ReplayedRecording.of(recording, mapping));
        return this;
    }

    /** Everything that was read so far. */
    public RecordedActions actions() {
        return new RecordedActions(events, sources, skipped);
    }

    /** Reads the rows of one recording. */
    private final class Rows implements RowVisitor {
        private final String file;
        private final ColumnMapping mapping;
        private final Recording.Bounds bounds;
        private final RowParts parts;

        Rows(Recording recording, ColumnMapping mapping) {
            this.file = recording.name().replaceAll("\\p{Cntrl}", "_");
            this.mapping = mapping;
            this.bounds = recording.bounds();
            this.parts = new RowParts(mapping, recording, check, zone);
        }

        @Override
        public void header(List<String> columns) {}

        @Override
        public void unreadable(long line, long lines, SkipReason.Why why) {
            skipped.add(new Recorded.Place(file, line), why, lines);
        }

        @Override
        public void row(long line, Map<String, String> cells) throws UnreadableFile {
            Optional<SkipReason.Why> fault = parts.read(cells);
            if (fault.isPresent()) {
                unreadable(line, 1, fault.get());
            } else if (parts.isCancellation()) {
                cancel(line);
            } else {
                act(line, cells);
            }
        }

        private void act(long line, Map<String, String> cells) throws UnreadableFile {
            String id = mapping.actionId() == null ? lineId(line) : of(mapping.actionId(), cells);
            CheckedAction checked = check.check(parts.posted(id), parts.receivedAt());
            if (checked instanceof CheckedAction.Refused refused) {
                ActionFault fault = refused.faults().get(0);
                unreadable(line, 1, SkipReason.of(fault).in(parts.subject(fault), reasons(refused.faults())));
            } else if (checked instanceof CheckedAction.Accepted accepted) {
                accept(line, accepted.action());
            }
        }

        private void accept(long line, Action action) throws UnreadableFile {
            // The service answers a repeated action without booking it again. A replay skips it.
            if (mapping.actionId() != null && !ids.add(Recorded.Key.of(action))) {
                String id = action.actionId().value();
                unreadable(line, 1, SkipReason.DUPLICATE_ID.in("actionId", RecordingTexts.text("sameActionId", id)));
                return;
            }
            Action single = withSharedTexts(action);
            kept.add(single, bounds);
            events.add(new Recorded.Done(single, parts.receivedAt()));
        }

        private void cancel(long line) {
            parts.cancellation(new Recorded.Place(file, line))
                    .ifPresentOrElse(
                            events::add,
                            () -> unreadable(
                                    line,
                                    1,
                                    SkipReason.MISSING_FIELD.in(
                                            "cancel", RecordingTexts.text("cancellationIncomplete"))));
        }

        /** An id made of file name and line, so that an action listed in a report can be found in its file. */
        private String lineId(long line) {
            String name = file.length() <= LONGEST_FILE_NAME ? file : file.substring(0, LONGEST_FILE_NAME);
            int[] inIds = name.codePoints()
                    .map(point -> IdRule.accepts("f" + Character.toString(point)) ? point : '_')
                    .toArray();
            return new String(inIds, 0, inIds.length) + ":" + line;
        }
    }

    private static @Nullable String of(ColumnMapping.@Nullable Source source, Map<String, String> cells) {
        return source == null ? null : source.in(cells);
    }

    /** A copy that shares equal texts with other actions, because members, types and channels repeat. */
    private Action withSharedTexts(Action action) {
        return new Action(
                action.actionId(),
                once(action.type()),
                new MemberId(shared(action.memberId().value())),
                action.occurredAt(),
                once(action.channel()),
                action.amount(),
                action.attributes(),
                action.placements());
    }

    private @Nullable String once(@Nullable String text) {
        return text == null ? null : shared(text);
    }

    private String shared(String text) {
        String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    private static Label reasons(List<ActionFault> faults) {
        return new Label(
                faults.stream().map(fault -> fault.message().zh()).collect(Collectors.joining("；")),
                faults.stream().map(fault -> fault.message().en()).collect(Collectors.joining("; ")));
    }
}
