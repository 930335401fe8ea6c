package dev.daka.bench.load;

/**
 * The preparation of a case before its first measured stretch.
 *
 * @param members number of members
 * @param history number of actions posted for the year before
 * @param states  sizes of the members' states after that
 * @param warmUp  how the service was warmed up
 */
record Preparation(int members, long history, StateSizes states, WarmUp warmUp) {
    /** Sizes of members' stored states, in bytes. */
    record StateSizes(long median, long largest) {}
}
