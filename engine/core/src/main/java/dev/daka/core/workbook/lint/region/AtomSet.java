package dev.daka.core.workbook.lint.region;

import java.util.BitSet;
import java.util.List;

/** A subset of finitely many values whose order does not matter, such as channels. Values are numbered from 0. */
final class AtomSet implements ValueSet {
    private final BitSet atoms;
    private final int size;
    private final long signature;

    /**
     * @param atoms values in the set; must not be modified afterwards
     * @param size  number of values in total
     */
    AtomSet(BitSet atoms, int size) {
        this.atoms = atoms;
        this.size = size;
        this.signature = signatureOf(atoms, size);
    }

    private static long signatureOf(BitSet atoms, int size) {
        if (size > Long.SIZE && atoms.cardinality() > size / 2) {
            return -1L;
        }
        long signature = 0;
        for (int atom = atoms.nextSetBit(0); atom >= 0; atom = atoms.nextSetBit(atom + 1)) {
            signature |= 1L << (atom % Long.SIZE);
        }
        return signature;
    }

    boolean holds(int atom) {
        return atoms.get(atom);
    }

    /** The first value from {@code atom} on that is in the set; -1 if there is none. */
    int next(int atom) {
        return atoms.nextSetBit(atom);
    }

    private static BitSet atomsOf(ValueSet extent) {
        return ((AtomSet) extent).atoms;
    }

    @Override
    public boolean isEmpty() {
        return atoms.isEmpty();
    }

    @Override
    public boolean intersects(ValueSet other) {
        return (signature & other.signature()) != 0 && atoms.intersects(atomsOf(other));
    }

    @Override
    public boolean covers(ValueSet other) {
        BitSet theirs = atomsOf(other);
        for (int atom = theirs.nextSetBit(0); atom >= 0; atom = theirs.nextSetBit(atom + 1)) {
            if (!atoms.get(atom)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public ValueSet and(ValueSet other) {
        if (covers(other)) {
            return other;
        }
        BitSet both = (BitSet) atoms.clone();
        both.and(atomsOf(other));
        return new AtomSet(both, size);
    }

    @Override
    public List<ValueSet> without(ValueSet other) {
        BitSet rest = (BitSet) atoms.clone();
        rest.andNot(atomsOf(other));
        return rest.isEmpty() ? List.of() : List.of(new AtomSet(rest, size));
    }

    @Override
    public long signature() {
        return signature;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AtomSet set && set.atoms.equals(atoms);
    }

    @Override
    public int hashCode() {
        return atoms.hashCode();
    }

    @Override
    public String toString() {
        return atoms.toString();
    }
}
