package dev.daka.service.platform.problems;

import dev.daka.core.action.ActionCheck;
import dev.daka.core.finding.Finding;
import dev.daka.core.workbook.write.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem. It is the caller's to mend, so it has no stack trace and is not logged. */
public final class Refusal extends RuntimeException {
    private final transient List<Fault> faults;
    private final transient List<Finding> findings;

    private Refusal(List<Fault> faults, List<Finding> findings) {
        super(faults.get(0).type().slug(), null, false, false);
        this.faults = List.copyOf(faults);
        this.findings = List.copyOf(findings);
    }

    /** All that is wrong, at least one fault; the first one gives the problem its type. */
    public static Refusal of(List<Fault> faults) {
        return new Refusal(faults, List.of());
    }

    public static Refusal of(ProblemType type, ProblemText text) {
        return of(List.of(new Fault(type, null, text)));
    }

    /** One field of the body is at fault. */
    public static Refusal of(ProblemType type, String field, ProblemText text) {
        return of(List.of(Fault.inBody(type, field, text)));
    }

    /** One parameter of the address or a header is at fault. */
    public static Refusal ofParameter(ProblemType type, String name, ProblemText text) {
        return of(List.of(Fault.ofParameter(type, name, text)));
    }

    /** A workbook has errors. */
    public static Refusal of(ProblemType type, ProblemText text, List<Finding> findings) {
        return new Refusal(List.of(new Fault(type, null, text)), findings);
    }

    /** The value of a field that people fill in; refuses a request that leaves it out. */
    public static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw of(ProblemType.MISSING_FIELD, field, ProblemText.of("fieldMissing", field));
        }
        return value;
    }

    /** An id of the body; refuses one that is missing or breaks the rule for ids. */
    public static String requiredId(@Nullable String id, String field) {
        return checkedId(id, Fault.Place.inBody(field));
    }

    /** An id of the address. */
    public static String idOfAddress(String id, String name) {
        return checkedId(id, Fault.Place.parameter(name));
    }

    private static String checkedId(@Nullable String id, Fault.Place place) {
        ActionCheck.faultOfId(id, place.field()).ifPresent(fault -> {
            throw of(List.of(new Fault(
                    id == null || id.isBlank() ? ProblemType.MISSING_FIELD : ProblemType.INVALID_FIELD,
                    place,
                    new ProblemText(fault.message(), fault.cure()))));
        });
        return required(id, place.field());
    }

    /**
     * There is no such thing.
     *
     * @param key of the text that names the thing
     */
    public static Refusal notFound(String key) {
        return of(ProblemType.NOT_FOUND, ProblemText.of("notFound." + key));
    }

    public ProblemType type() {
        return faults.get(0).type();
    }

    public List<Fault> faults() {
        return faults;
    }

    /** The same of a part of a body that stands at that pointer. */
    public Refusal under(String prefix) {
        return new Refusal(faults.stream().map(fault -> fault.under(prefix)).toList(), findings);
    }

    /** In the language of the request under way. */
    public Problem problem() {
        return problem(Languages.current());
    }

    public Problem problem(Language language) {
        Fault first = faults.get(0);
        Problem.FieldError told = first.told(language);
        boolean placed = faults.stream().anyMatch(fault -> fault.place() != null);
        Problem problem = first.type()
                .problem(language)
                .told(
                        told.detail(),
                        first.place() == null ? null : first.place().field(),
                        told.cure(),
                        placed
                                ? faults.stream()
                                        .map(fault -> fault.told(language))
                                        .toList()
                                : null);
        return findings.isEmpty() ? problem : problem.findings(findings);
    }
}
