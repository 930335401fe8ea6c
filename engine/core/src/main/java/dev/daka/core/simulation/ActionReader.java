package dev.daka.core.simulation;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionCheck;
import dev.daka.core.action.ActionFault;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.CheckedAction;
import dev.daka.core.action.MemberId;
import dev.daka.core.action.PostedAction;
import dev.daka.core.action.PostedValue;
import dev.daka.core.vocabulary.Label;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes actions of the rows of recordings, each with its own mapping. A row that the service would refuse is skipped
 * and listed with the same reasons.
 */
public final class ActionReader {
    private static final int LONGEST_FILE_NAME = 100;

    private final ActionCheck check;
    private final ZoneId zone;
    private final List<Action> actions = new ArrayList<>();
    private final Skipped skipped = new Skipped();
    private final Set<Id> ids = new HashSet<>();
    private final Map<String, String> texts = new HashMap<>();
    private final KeptActions kept = new KeptActions();

    /** What an action is known by. */
    private record Id(MemberId member, ActionId action) {}

    /**
     * @param check the service's
     * @param zone  of times that are written without an offset
     */
    public ActionReader(ActionCheck check, ZoneId zone) {
        this.check = check;
        this.zone = zone;
    }

    /**
     * Reads all of a recording. The mapping has to be without {@link ColumnMapping#problems}.
     *
     * @throws UnreadableFile where its actions need more memory than its bounds allow
     */
    public ActionReader read(Recording recording, ColumnMapping mapping) throws IOException {
        List<Label> problems = mapping.problems(recording.columns());
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.get(0).en());
        }
        recording.forEachRow(new Rows(recording.name(), mapping, recording.bounds()));
        return this;
    }

    /** All that was read. */
    public RecordedActions actions() {
        return new RecordedActions(actions, skipped);
    }

    /** The rows of one recording. */
    private final class Rows implements RowVisitor {
        private final String file;
        private final ColumnMapping mapping;
        private final Recording.Bounds bounds;

        Rows(String file, ColumnMapping mapping, Recording.Bounds bounds) {
            this.file = file.replaceAll("\\p{Cntrl}", "_");
            this.mapping = mapping;
            this.bounds = bounds;
        }

        @Override
        public void header(List<String> columns) {}

        @Override
        public void unreadable(long line, long lines, Label reason) {
            skipped.add(new SkippedLine(file, line, reason), lines);
        }

        @Override
        public void row(long line, Map<String, String> cells) throws UnreadableFile {
            String time = of(mapping.occurredAt(), cells);
            Optional<Instant> occurredAt = time == null ? Optional.empty() : RecordedTime.parse(time, zone);
            if (time != null && occurredAt.isEmpty()) {
                unreadable(line, 1, new Label("occurredAt：读不出时间“" + time + "”", "occurredAt: not a time: " + time));
                return;
            }
            String money = of(mapping.amount(), cells);
            Optional<BigDecimal> amount = money == null ? Optional.empty() : PostedValue.Written.number(money);
            if (money != null && amount.isEmpty()) {
                unreadable(line, 1, new Label("amount：不是数字“" + money + "”", "amount: not a number: " + money));
                return;
            }
            CheckedAction checked = check.check(posted(line, cells, occurredAt.orElse(null), amount.orElse(null)));
            if (checked instanceof CheckedAction.Refused refused) {
                unreadable(line, 1, reasons(refused.faults()));
            } else if (checked instanceof CheckedAction.Accepted accepted) {
                accept(line, accepted.action());
            }
        }

        private void accept(long line, Action action) throws UnreadableFile {
            // The service answers a known action again and books nothing, so neither does a replay.
            if (mapping.actionId() != null && !ids.add(new Id(action.memberId(), action.actionId()))) {
                unreadable(
                        line,
                        1,
                        new Label(
                                "这个会员已有同编号的行为：" + action.actionId().value(),
                                "The member has an action of this id already: "
                                        + action.actionId().value()));
                return;
            }
            Action single = withSharedTexts(action);
            kept.add(single, bounds);
            actions.add(single);
        }

        private PostedAction posted(
                long line, Map<String, String> cells, @Nullable Instant occurredAt, @Nullable BigDecimal amount) {
            Map<String, PostedValue> attributes = new LinkedHashMap<>();
            mapping.attributes().forEach((key, source) -> {
                String text = of(source, cells);
                if (text != null) {
                    attributes.put(key, new PostedValue.Written(text));
                }
            });
            String placements = of(mapping.placements(), cells);
            return new PostedAction(
                    mapping.actionId() == null ? lineId(line) : of(mapping.actionId(), cells),
                    of(mapping.type(), cells),
                    of(mapping.memberId(), cells),
                    occurredAt,
                    of(mapping.channel(), cells),
                    amount,
                    attributes,
                    placements == null
                            ? List.of()
                            : Arrays.stream(placements.split(",", ActionCheck.MOST_PLACEMENTS + 2))
                                    .map(String::strip)
                                    .toList());
        }

        /** File and line, so that a sample in a report leads back to where it came from. */
        private String lineId(long line) {
            String name = file.length() <= LONGEST_FILE_NAME ? file : file.substring(0, LONGEST_FILE_NAME);
            return name + ":" + line;
        }
    }

    private static @Nullable String of(ColumnMapping.@Nullable Source source, Map<String, String> cells) {
        return source == null ? null : source.in(cells);
    }

    /** The same with one copy of each text, since members, types and channels come again and again. */
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
