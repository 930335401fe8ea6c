package dev.daka.service.api.members;

import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.vocabulary.Names;
import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Validates a member's profile against the declared names. */
@Component
public class MemberCheck {
    static final int MOST_SEGMENTS = 100;
    private static final int MOST_ATTRIBUTES = 50;
    private static final int LONGEST_TEXT = 256;

    private final Names names;

    MemberCheck(Declarations declarations) {
        this.names = declarations.names();
    }

    /**
     * Reads a member id from a path or query parameter.
     *
     * @throws Refusal if the text is not a valid id
     */
    public static MemberId id(String text) {
        return new MemberId(Refusal.idOfAddress(text, "memberId"));
    }

    Member check(MemberId id, MemberBody body) {
        Map<String, String> attributes = body.attributes() == null ? Map.of() : body.attributes();
        checkAttributes(attributes);
        return new Member(
                id, tier(body.tier(), "tier"), segments(body.segments(), "segments"), body.registeredOn(), attributes);
    }

    /**
     * Returns the tier; null stays null.
     *
     * @param field the field to report
     * @throws Refusal if the tier is not declared
     */
    public @Nullable String tier(@Nullable String tier, String field) {
        if (tier != null) {
            checkDeclared(Domain.TIERS, tier, field);
        }
        return tier;
    }

    /**
     * Returns the segments as a set; empty for null.
     *
     * @param field the field to report
     * @throws Refusal if there are more than 100 segments or one is not declared
     */
    public Set<String> segments(@Nullable List<@Nullable String> segments, String field) {
        if (segments == null) {
            return Set.of();
        }
        if (segments.size() > MOST_SEGMENTS) {
            throw invalid(field, ProblemText.of("tooManyEntries", field, segments.size(), MOST_SEGMENTS));
        }
        Set<String> declared = new HashSet<>();
        for (int i = 0; i < segments.size(); i++) {
            declared.add(checkDeclared(Domain.SEGMENTS, segments.get(i), field + "[" + i + "]"));
        }
        return declared;
    }

    private String checkDeclared(Domain domain, @Nullable String key, String field) {
        if (key == null || names.find(domain, key).isEmpty()) {
            String declared = names.in(domain).stream().map(Name::key).collect(Collectors.joining(", "));
            throw invalid(field, ProblemText.of("undeclared", field, declared));
        }
        return key;
    }

    private static void checkAttributes(Map<String, @Nullable String> attributes) {
        if (attributes.size() > MOST_ATTRIBUTES) {
            throw invalid(
                    "attributes", ProblemText.of("tooManyEntries", "attributes", attributes.size(), MOST_ATTRIBUTES));
        }
        attributes.forEach((key, value) -> {
            if (!Name.isKey(key)) {
                throw invalid("attributes", ProblemText.of("notAKey"));
            }
            checkText(value, "attributes." + key, LONGEST_TEXT);
        });
    }

    private static void checkText(@Nullable String text, String field, int longest) {
        if (text == null || text.isBlank()) {
            throw Refusal.of(ProblemType.MISSING_FIELD, field, ProblemText.of("fieldMissing", field));
        }
        if (text.length() > longest) {
            throw invalid(field, ProblemText.of("tooLong", field, text.length(), longest));
        }
        if (!isPlain(text)) {
            throw invalid(field, ProblemText.of("notPlain", field));
        }
    }

    private static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(point -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
    }

    private static Refusal invalid(String field, ProblemText text) {
        return Refusal.of(ProblemType.INVALID_FIELD, field, text);
    }
}
