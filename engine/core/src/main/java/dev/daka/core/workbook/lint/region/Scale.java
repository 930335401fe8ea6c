package dev.daka.core.workbook.lint.region;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A range of numbers, cut at every number that cells contain. Each cut is an atom, and so is each gap between two
 * cuts that contains a number. Atoms are numbered from 1 in ascending order; 0 stands for a missing fact.
 *
 * <p>For example, whole numbers from 0, cut at 3 and 7: atom 1 is 0 to 2, atom 2 is 3, atom 3 is 4 to 6, atom 4 is 7
 * and atom 5 is 8 and above.
 */
final class Scale {
    private final List<BigDecimal> cuts;
    private final @Nullable BigDecimal min;
    private final @Nullable BigDecimal max;
    private final boolean whole;
    private final List<Piece> pieces = new ArrayList<>();
    private final int[] atOrAbove;
    private final int[] above;

    /** An atom: the numbers from {@code from} to {@code to}. Null stands for an unbounded end. */
    record Piece(
            @Nullable BigDecimal from,
            boolean fromIncluded,
            @Nullable BigDecimal to,
            boolean toIncluded) {}

    /**
     * @param mentioned numbers at which to cut
     * @param min       smallest possible number; null if unbounded
     * @param max       largest possible number; null if unbounded
     * @param whole     true if only whole numbers are possible
     */
    Scale(Iterable<BigDecimal> mentioned, @Nullable BigDecimal min, @Nullable BigDecimal max, boolean whole) {
        TreeSet<BigDecimal> sorted = new TreeSet<>();
        mentioned.forEach(sorted::add);
        this.cuts = List.copyOf(sorted);
        this.min = min;
        this.max = max;
        this.whole = whole;
        this.atOrAbove = new int[cuts.size()];
        this.above = new int[cuts.size()];
        BigDecimal before = null;
        for (int i = 0; i < cuts.size(); i++) {
            BigDecimal cut = cuts.get(i);
            add(new Piece(before, false, cut, false));
            atOrAbove[i] = size();
            add(new Piece(cut, true, cut, true));
            above[i] = size();
            before = cut;
        }
        add(new Piece(before, false, null, false));
    }

    private void add(Piece piece) {
        Piece within = clipped(piece);
        if (hasNumbers(within)) {
            pieces.add(within);
        }
    }

    private Piece clipped(Piece piece) {
        boolean raise = min != null && (piece.from == null || piece.from.compareTo(min) < 0);
        boolean lower = max != null && (piece.to == null || piece.to.compareTo(max) > 0);
        Piece within = new Piece(
                raise ? min : piece.from,
                raise || piece.fromIncluded,
                lower ? max : piece.to,
                lower || piece.toIncluded);
        return whole ? rounded(within) : within;
    }

    /** The same whole numbers as a range that includes both ends. */
    private static Piece rounded(Piece piece) {
        return new Piece(
                piece.from == null ? null : leastWhole(piece.from, piece.fromIncluded),
                piece.from != null,
                piece.to == null
                        ? null
                        : leastWhole(piece.to.negate(), piece.toIncluded).negate(),
                piece.to != null);
    }

    private static BigDecimal leastWhole(BigDecimal from, boolean included) {
        BigDecimal ceiling = from.setScale(0, RoundingMode.CEILING);
        return !included && ceiling.compareTo(from) == 0 ? ceiling.add(BigDecimal.ONE) : ceiling;
    }

    private static boolean hasNumbers(Piece piece) {
        if (piece.from == null || piece.to == null) {
            return true;
        }
        int order = piece.from.compareTo(piece.to);
        return order < 0 || (order == 0 && piece.fromIncluded && piece.toIncluded);
    }

    /** Number of atoms, including atom 0. */
    int size() {
        return pieces.size() + 1;
    }

    Piece piece(int atom) {
        return pieces.get(atom - 1);
    }

    /** The first atom that satisfies a lower bound. The bound must be one of the cuts. */
    int firstFrom(BigDecimal cut, boolean included) {
        int at = indexOf(cut);
        return included ? atOrAbove[at] : above[at];
    }

    /** The last atom that satisfies an upper bound. The bound must be one of the cuts. */
    int lastTo(BigDecimal cut, boolean included) {
        int at = indexOf(cut);
        return (included ? above[at] : atOrAbove[at]) - 1;
    }

    private int indexOf(BigDecimal cut) {
        int at = Collections.binarySearch(cuts, cut);
        if (at < 0) {
            throw new IllegalArgumentException("Not among the numbers that the scale was cut at: " + cut);
        }
        return at;
    }

    /** Atom of a number; the nearest atom if the number is not possible. */
    int atomOf(BigDecimal number) {
        int at = Collections.binarySearch(cuts, number);
        int atom;
        if (at >= 0) {
            atom = atOrAbove[at];
        } else {
            int next = -at - 1;
            atom = next < cuts.size() ? atOrAbove[next] - 1 : size() - 1;
        }
        return Math.max(1, Math.min(size() - 1, atom));
    }

    /** True if no possible number is below the atom. A range that starts here has no lower bound. */
    boolean isStart(int atom) {
        return atom <= 1;
    }

    boolean isEnd(int atom) {
        return atom >= size() - 1;
    }
}
