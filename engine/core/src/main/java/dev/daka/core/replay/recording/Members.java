package dev.daka.core.replay.recording;

import dev.daka.core.action.ActionCheck;
import dev.daka.core.action.ActionFault;
import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.core.notation.WrittenTime;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.vocabulary.Names;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The profiles of the members of a simulation. They are the same for both sides and do not change during the replay. A
 * member that is not listed has an empty profile.
 */
public final class Members {
    private static final Map<Field, List<String>> USUAL = Map.of(
            Field.TIER, List.of("tier", "membertier", "会员等级", "等级"),
            Field.SEGMENTS, List.of("segments", "segment", "会员分群", "分群", "标签"),
            Field.REGISTERED_ON, List.of("registeredon", "registrationdate", "registeredat", "注册日期", "注册时间"));

    private final Map<MemberId, Member> byId;
    private final Set<Field> known;
    private final KnownMembers.Source source;
    private final @Nullable Recording file;
    private final Skipped skipped = new Skipped();

    /** Fields of a profile that rules can read. */
    public enum Field {
        TIER("tier"),
        SEGMENTS("segments"),
        REGISTERED_ON("registeredOn");

        private final String key;

        Field(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    private Members(
            Map<MemberId, Member> byId, Set<Field> known, KnownMembers.Source source, @Nullable Recording file) {
        this.byId = byId;
        this.known = known;
        this.source = source;
        this.file = file;
    }

    /** Creates a source in which every profile is empty. */
    public static Members unknown() {
        return new Members(Map.of(), Set.of(), KnownMembers.Source.NONE, null);
    }

    /** Uses the profiles stored by the service. */
    public static Members ofService(Collection<Member> members) {
        Map<MemberId, Member> byId = new HashMap<>();
        members.forEach(member -> byId.put(member.id(), member));
        return new Members(byId, EnumSet.allOf(Field.class), KnownMembers.Source.SERVICE, null);
    }

    /**
     * Reads profiles from a file. It must have a column {@code memberId} and at least one of {@code tier},
     * {@code segments} and {@code registeredOn}, under these or other usual names. Segments are keys separated by
     * commas, semicolons or bars.
     *
     * @param names declared tiers and segments; a line that names another one is skipped and listed
     * @throws UnreadableFile if these columns are missing
     */
    public static Members read(Recording file, Names names) throws IOException {
        Optional<Label> problem = problem(file);
        if (problem.isPresent()) {
            throw new UnreadableFile(problem.get());
        }
        String id = MappingGuess.memberIdIn(file.columns()).orElseThrow();
        Map<Field, String> columns = columnsOf(file);
        Members members = new Members(new HashMap<>(), columns.keySet(), KnownMembers.Source.FILE, file);
        file.forEachRow(members.new Lines(file.name(), id, columns, names));
        return members;
    }

    /** Why the file's columns have no profiles; empty if they do. */
    public static Optional<Label> problem(Recording file) {
        String columns = String.join(", ", file.columns());
        if (MappingGuess.memberIdIn(file.columns()).isEmpty()) {
            return Optional.of(RecordingTexts.text("noMemberColumn", columns));
        }
        if (columnsOf(file).isEmpty()) {
            return Optional.of(RecordingTexts.text("noFactsOfMembers", columns));
        }
        return Optional.empty();
    }

    private static Map<Field, String> columnsOf(Recording file) {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        USUAL.forEach((field, names) ->
                MappingGuess.named(names, file.columns()).ifPresent(column -> columns.put(field, column)));
        return columns;
    }

    /** The profile of a member; empty if the member is not listed. */
    public Member get(MemberId id) {
        Member member = byId.get(id);
        return member == null ? Member.unknown(id) : member;
    }

    /** Number of members listed. */
    public int size() {
        return byId.size();
    }

    /** True if the source has this field. */
    public boolean knows(Field field) {
        return known.contains(field);
    }

    /** The fields that the source does not have, in the order of {@link Field}. */
    public List<Field> unknownFields() {
        return Arrays.stream(Field.values()).filter(field -> !knows(field)).toList();
    }

    /** The lines of the file that were skipped. */
    public Skipped skipped() {
        return skipped;
    }

    /** A description of the source, for reports. */
    public KnownMembers used() {
        return new KnownMembers(
                source,
                file == null ? null : file.name(),
                file == null ? null : file.sha256(),
                size(),
                known.stream().sorted().toList(),
                skipped.total());
    }

    /** Reads the lines of the file, one member each. */
    private final class Lines implements RowVisitor {
        private final String file;
        private final String idColumn;
        private final Map<Field, String> columns;
        private final Names names;

        Lines(String file, String idColumn, Map<Field, String> columns, Names names) {
            this.file = file;
            this.idColumn = idColumn;
            this.columns = columns;
            this.names = names;
        }

        @Override
        public void header(List<String> named) {}

        @Override
        public void unreadable(long line, long lines, SkipReason.Why why) {
            skipped.add(new Recorded.Place(file, line), why, lines);
        }

        @Override
        public void row(long line, Map<String, String> cells) {
            Optional<SkipReason.Why> fault = fault(cells);
            if (fault.isPresent()) {
                unreadable(line, 1, fault.get());
                return;
            }
            MemberId id = new MemberId(Objects.requireNonNull(cells.get(idColumn)));
            String tier = in(Field.TIER, cells);
            byId.put(
                    id,
                    new Member(
                            id,
                            tier == null ? null : key(tier),
                            segments(cells),
                            date(in(Field.REGISTERED_ON, cells)),
                            Map.of()));
        }

        private @Nullable String in(Field field, Map<String, String> cells) {
            String column = columns.get(field);
            return column == null ? null : cells.get(column);
        }

        private Optional<SkipReason.Why> fault(Map<String, String> cells) {
            String id = cells.get(idColumn);
            Optional<ActionFault> notAnId = ActionCheck.faultOfId(id, idColumn);
            if (id == null || notAnId.isPresent()) {
                return notAnId.map(fault -> SkipReason.INVALID_FIELD.in(idColumn, fault.message()));
            }
            if (BareCell.isRuinedId(id)) {
                return Optional.of(SkipReason.RUINED_ID.about(idColumn, id));
            }
            if (byId.containsKey(new MemberId(id))) {
                return Optional.of(SkipReason.DUPLICATE_ID.in(idColumn, RecordingTexts.text("sameMember", id)));
            }
            String tier = in(Field.TIER, cells);
            if (tier != null && names.find(Domain.TIERS, key(tier)).isEmpty()) {
                return Optional.of(SkipReason.UNDECLARED_NAME.in("tier", RecordingTexts.text("undeclaredTier", tier)));
            }
            for (String segment : segments(cells)) {
                if (names.find(Domain.SEGMENTS, segment).isEmpty()) {
                    return Optional.of(SkipReason.UNDECLARED_NAME.in(
                            "segments", RecordingTexts.text("undeclaredSegment", segment)));
                }
            }
            String registeredOn = in(Field.REGISTERED_ON, cells);
            if (registeredOn != null && date(registeredOn) == null) {
                return Optional.of(
                        SkipReason.NO_TIME.in("registeredOn", RecordingTexts.text("notADate", registeredOn)));
            }
            return Optional.empty();
        }

        private Set<String> segments(Map<String, String> cells) {
            Set<String> segments = new HashSet<>();
            String text = in(Field.SEGMENTS, cells);
            Arrays.stream((text == null ? "" : text).split("[,，;；|、]", -1))
                    .map(String::strip)
                    .filter(segment -> !segment.isEmpty())
                    .forEach(segment -> segments.add(key(segment)));
            return segments;
        }

        /** The date of a text with or without a time of day; null if it has none. */
        private static @Nullable LocalDate date(@Nullable String text) {
            return text == null
                    ? null
                    : WrittenTime.date(text.split("[T ]", 2)[0]).orElse(null);
        }

        /** The key in a text that may have a label before it: {@code gold} in {@code 金卡 gold}. */
        private static String key(String text) {
            String last = text.substring(text.lastIndexOf(' ') + 1);
            return Name.isKey(last) ? last : text;
        }
    }
}
