package dev.daka.core.workbook.lint.region;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The combinations of groups, such as segments, in which a member can be. Given by excluded groups and required
 * lists: the member is in no excluded group and in at least one group of each list. Example: in new or dormant, and
 * not in atRisk.
 *
 * <p>A plain set of group names could not express this, because one member can satisfy two lists without a common
 * name.
 */
final class Memberships implements ValueSet {
    static final Memberships ALL = new Memberships(new BitSet(), Set.of());

    private final BitSet excluded;
    private final Set<BitSet> required;

    private Memberships(BitSet excluded, Set<BitSet> required) {
        this.excluded = excluded;
        this.required = required;
    }

    static Memberships anyOf(BitSet groups) {
        return ALL.requiring(groups);
    }

    static Memberships noneOf(BitSet groups) {
        return ALL.excluding(groups);
    }

    BitSet excluded() {
        return (BitSet) excluded.clone();
    }

    Set<BitSet> required() {
        return required;
    }

    Memberships excluding(BitSet groups) {
        BitSet none = (BitSet) excluded.clone();
        none.or(groups);
        return normal(none, required);
    }

    Memberships requiring(BitSet anyOf) {
        Set<BitSet> lists = new HashSet<>(required);
        lists.add(anyOf);
        return normal(excluded, lists);
    }

    /**
     * Normalises the lists, so that equal sets have equal representations. Excluded groups are removed from the
     * lists, and lists that follow from another list are dropped.
     */
    private static Memberships normal(BitSet excluded, Set<BitSet> lists) {
        Set<BitSet> possible = new HashSet<>();
        for (BitSet list : lists) {
            BitSet rest = (BitSet) list.clone();
            rest.andNot(excluded);
            possible.add(rest);
        }
        Set<BitSet> needed = new HashSet<>();
        for (BitSet list : possible) {
            if (possible.stream().noneMatch(other -> !other.equals(list) && isIn(other, list))) {
                needed.add(list);
            }
        }
        return new Memberships(excluded, needed);
    }

    private static boolean isIn(BitSet part, BitSet whole) {
        BitSet rest = (BitSet) part.clone();
        rest.andNot(whole);
        return rest.isEmpty();
    }

    @Override
    public boolean isEmpty() {
        return required.stream().anyMatch(BitSet::isEmpty);
    }

    @Override
    public boolean intersects(ValueSet other) {
        return !and(other).isEmpty();
    }

    @Override
    public boolean covers(ValueSet other) {
        Memberships theirs = (Memberships) other;
        return theirs.isEmpty()
                || (isIn(excluded, theirs.excluded)
                        && required.stream()
                                .allMatch(list -> theirs.required.stream().anyMatch(narrower -> isIn(narrower, list))));
    }

    @Override
    public Memberships and(ValueSet other) {
        Memberships theirs = (Memberships) other;
        if (theirs.equals(ALL)) {
            return this;
        }
        BitSet none = (BitSet) excluded.clone();
        none.or(theirs.excluded);
        Set<BitSet> lists = new HashSet<>(required);
        lists.addAll(theirs.required);
        return normal(none, lists);
    }

    @Override
    public List<ValueSet> without(ValueSet other) {
        Memberships theirs = (Memberships) other;
        List<ValueSet> pieces = new ArrayList<>();
        Memberships rest = this;
        for (int group = theirs.excluded.nextSetBit(0); group >= 0; group = theirs.excluded.nextSetBit(group + 1)) {
            BitSet one = new BitSet();
            one.set(group);
            pieces.add(rest.requiring(one));
            rest = rest.excluding(one);
        }
        for (BitSet list : theirs.required) {
            pieces.add(rest.excluding(list));
            rest = rest.requiring(list);
        }
        pieces.removeIf(ValueSet::isEmpty);
        return pieces;
    }

    /**
     * All bits are set, because any two lists can be satisfied together and signatures cannot rule out an
     * intersection.
     */
    @Override
    public long signature() {
        return -1L;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Memberships theirs
                && theirs.excluded.equals(excluded)
                && theirs.required.equals(required);
    }

    @Override
    public int hashCode() {
        return 31 * excluded.hashCode() + required.hashCode();
    }

    @Override
    public String toString() {
        return "none of " + excluded + ", one of each of " + required;
    }
}
