package dev.daka.core.simulation;

import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.vocabulary.Names;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the members of a replay, the same for both sides and throughout. Of members that are not listed
 * nothing is known.
 */
public final class Members {
    private final Map<MemberId, Member> byId;
    private final Skipped skipped;

    private Members(Map<MemberId, Member> byId, Skipped skipped) {
        this.byId = byId;
        this.skipped = skipped;
    }

    /** Nothing is known of anybody. */
    public static Members unknown() {
        return new Members(Map.of(), new Skipped());
    }

    /**
     * Reads a file with the columns {@code memberId} (or a usual name for it), and where present {@code tier},
     * {@code segments} (keys separated by commas, semicolons or bars) and {@code registeredOn}.
     *
     * @param names the declared tiers and segments; a line with another is skipped and listed
     */
    public static Members read(Recording file, Names names) throws IOException {
        Optional<String> id = MappingGuess.memberIdIn(file.columns());
        if (id.isEmpty()) {
            throw new UnreadableFile(new Label("没有 memberId 这一列。", "There is no column memberId."));
        }
        Members members = new Members(new HashMap<>(), new Skipped());
        file.forEachRow(members.new Lines(file.name(), id.get(), names));
        return members;
    }

    /** What is known of a member. */
    public Member get(MemberId id) {
        Member member = byId.get(id);
        return member == null ? Member.unknown(id) : member;
    }

    /** How many are known. */
    public int size() {
        return byId.size();
    }

    /** The lines that hold no member. */
    public Skipped skipped() {
        return skipped;
    }

    /** The lines of the file, a member each. */
    private final class Lines implements RowVisitor {
        private final String file;
        private final String idColumn;
        private final Names names;

        Lines(String file, String idColumn, Names names) {
            this.file = file;
            this.idColumn = idColumn;
            this.names = names;
        }

        @Override
        public void header(List<String> columns) {}

        @Override
        public void unreadable(long line, long lines, Label reason) {
            skipped.add(new SkippedLine(file, line, reason), lines);
        }

        @Override
        public void row(long line, Map<String, String> cells) {
            Optional<Label> fault = fault(cells);
            if (fault.isPresent()) {
                unreadable(line, 1, fault.get());
                return;
            }
            MemberId id = new MemberId(Objects.requireNonNull(cells.get(idColumn)));
            byId.put(
                    id,
                    new Member(
                            id,
                            cells.containsKey("tier") ? key(cells.get("tier")) : null,
                            segments(cells),
                            date(cells.get("registeredOn")),
                            Map.of()));
        }

        private Optional<Label> fault(Map<String, String> cells) {
            String id = cells.get(idColumn);
            if (id == null || id.length() > 128) {
                return Optional.of(new Label(idColumn + " 应有 1 到 128 个字符", idColumn + " has 1 to 128 characters"));
            }
            if (byId.containsKey(new MemberId(id))) {
                return Optional.of(new Label("这个会员前面已经有了：" + id, "This member came before: " + id));
            }
            String tier = cells.get("tier");
            if (tier != null && names.find(Domain.TIERS, key(tier)).isEmpty()) {
                return Optional.of(new Label("没有声明过的会员等级：" + tier, "Undeclared tier: " + tier));
            }
            for (String segment : segments(cells)) {
                if (names.find(Domain.SEGMENTS, segment).isEmpty()) {
                    return Optional.of(new Label("没有声明过的分群：" + segment, "Undeclared segment: " + segment));
                }
            }
            String registeredOn = cells.get("registeredOn");
            if (registeredOn != null && date(registeredOn) == null) {
                return Optional.of(new Label(
                        "registeredOn 不是日期（例如 2026-10-01）：" + registeredOn,
                        "registeredOn is not a date such as 2026-10-01: " + registeredOn));
            }
            return Optional.empty();
        }

        private static Set<String> segments(Map<String, String> cells) {
            Set<String> segments = new HashSet<>();
            Arrays.stream(cells.getOrDefault("segments", "").split("[,;|]", -1))
                    .map(String::strip)
                    .filter(segment -> !segment.isEmpty())
                    .forEach(segment -> segments.add(key(segment)));
            return segments;
        }

        private static @Nullable LocalDate date(@Nullable String text) {
            try {
                return text == null ? null : LocalDate.parse(text);
            } catch (DateTimeParseException notADate) {
                return null;
            }
        }

        /** A name with or without its label before it: {@code 金卡 gold}. */
        private static String key(String text) {
            String last = text.substring(text.lastIndexOf(' ') + 1);
            return Name.isKey(last) ? last : text;
        }
    }
}
