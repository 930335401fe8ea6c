package dev.daka.service.platform.problems;

import dev.daka.core.action.ActionCheck;
import dev.daka.core.finding.Finding;
import dev.daka.core.workbook.write.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem. It has no stack trace and is not logged, because its cause lies with the caller. */
public final class Refusal extends RuntimeException {
    private final transient List<Fault> faults;
    private final transient List<Finding> findings;

    private Refusal(List<Fault> faults, List<Finding> findings) {
        super(faults.get(0).type().slug(), null, false, false);
        this.faults = List.copyOf(faults);
        this.findings = List.copyOf(findings);
    }

    /** Refusal with several faults, at least one. The first fault determines the problem's type. */
    public static Refusal of(List<Fault> faults) {
        return new Refusal(faults, List.of());
    }

    public static Refusal of(ProblemType type, ProblemText text) {
        return of(List.of(new Fault(type, null, text)));
    }

    /** Refusal because of one field of the body. */
    public static Refusal of(ProblemType type, String field, ProblemText text) {
        return of(List.of(Fault.inBody(type, field, text)));
    }

    /** Refusal because of one URL parameter or header. */
    public static Refusal ofParameter(ProblemType type, String name, ProblemText text) {
        return of(List.of(Fault.ofParameter(type, name, text)));
    }

    /** Refusal of a workbook with errors. */
    public static Refusal of(ProblemType type, ProblemText text, List<Finding> findings) {
        return new Refusal(List.of(new Fault(type, null, text)), findings);
    }

    /**
     * Returns the value; refuses the request if it is null.
     *
     * @param field name of the field in the body
     */
    public static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw of(ProblemType.MISSING_FIELD, field, ProblemText.of("fieldMissing", field));
        }
        return value;
    }

    /** Returns an id of the body; refuses the request if the id is missing or breaks the rule for ids. */
    public static String requiredId(@Nullable String id, String field) {
        return checkedId(id, Fault.Place.inBody(field));
    }

    /** Returns an id of the URL; refuses the request if the id breaks the rule for ids. */
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
     * Refusal because the requested thing does not exist.
     *
     * @param key key of the text that names the thing
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

    /** Same refusal with a prefix before the pointers of its faults; used for a part of a larger body. */
    public Refusal under(String prefix) {
        return new Refusal(faults.stream().map(fault -> fault.under(prefix)).toList(), findings);
    }

    /** Problem of this refusal, in the language of the current request. */
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
