package dev.daka.service.problems;

import dev.daka.core.vocabulary.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

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

    /** What people read in the admin UI, in the language that their browser asks for. */
    public static Refusal of(ProblemType type, String field, Label detail, Label cure) {
        return of(type, field, told(detail), told(cure));
    }

    public static Refusal of(ProblemType type, Label detail, Label cure) {
        return of(type, told(detail), told(cure));
    }

    /** The value of a field that people fill in; refuses a request that leaves it out. */
    public static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw of(
                    ProblemType.MISSING_FIELD,
                    field,
                    new Label("缺少 " + field, field + " is missing"),
                    new Label("请填写 " + field, "Give " + field + " a value"));
        }
        return value;
    }

    private static String told(Label label) {
        return LocaleContextHolder.getLocale().getLanguage().equals("zh") ? label.zh() : label.en();
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
