package dev.daka.service.problems;

/** Ends a request with a problem. It is the caller's to mend, so it has no stack trace and is not logged. */
public final class Refusal extends RuntimeException {
    private final ProblemType type;
    private final transient Problem problem;

    public Refusal(ProblemType type, Problem problem) {
        super(problem.title(), null, false, false);
        this.type = type;
        this.problem = problem;
    }

    /** One field of the body or the address is at fault. */
    public static Refusal of(ProblemType type, String field, String detail, String cure) {
        return new Refusal(type, type.problem().detail(detail).field(field).cure(cure));
    }

    public static Refusal of(ProblemType type, String detail, String cure) {
        return new Refusal(type, type.problem().detail(detail).cure(cure));
    }

    public static Refusal notFound(String what) {
        return new Refusal(
                ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.problem().detail("There is no " + what));
    }

    public ProblemType type() {
        return type;
    }

    public Problem problem() {
        return problem;
    }
}
