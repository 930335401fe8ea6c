package dev.daka.bench.load;

/**
 * What a case went through before the first stretch that counts.
 *
 * @param members who then act
 * @param history actions that they posted for the year before
 * @param states  size of the members' states after that
 */
record Preparation(int members, long history, StateSizes states, WarmUp warmUp) {
    /** Bytes of the rows that hold members' states. */
    record StateSizes(long median, long largest) {}
}
