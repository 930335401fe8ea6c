package dev.daka.bench.load.traffic;

import dev.daka.bench.table.Tasks;

/** The percentages of purchases, sign-ins and shares. The remaining actions are visits. */
public enum Mix {
    /** Members during the measurement. */
    USUAL(94, 2, 2),
    /**
     * Members in the year before. It has no sign-ins, because they are refused if they arrive after the day on which
     * they happened.
     */
    PAST(96, 0, 2),
    /** An agent whose customers only buy. */
    PURCHASES(100, 0, 0);

    private final int purchases;
    private final int signIns;
    private final int shares;

    Mix(int purchases, int signIns, int shares) {
        this.purchases = purchases;
        this.signIns = signIns;
        this.shares = shares;
    }

    /** The action type for a random number from 0 to 99. */
    String type(int number) {
        if (number < purchases) {
            return Tasks.PURCHASED;
        }
        if (number < purchases + signIns) {
            return Tasks.SIGNED_IN;
        }
        return number < purchases + signIns + shares ? Tasks.SHARED : "visited";
    }
}
