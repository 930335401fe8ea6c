package dev.daka.bench.load;

import java.util.Optional;

/**
 * What a case went through before the first stretch that counts.
 *
 * @param members who then act
 * @param history actions that they posted for the year before
 * @param states  size of the members' states after that; empty if the service keeps none
 */
record Preparation(int members, long history, Optional<StateSizes> states, WarmUp warmUp) {
    /** Bytes of the rows that hold members' states. */
    record StateSizes(long median, long largest) {}
}
