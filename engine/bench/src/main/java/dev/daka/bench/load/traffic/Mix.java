package dev.daka.bench.load.traffic;

import dev.daka.bench.table.Tasks;

/** How many of 100 actions are purchases, sign-ins and shares. The rest are visits. */
public enum Mix {
    /** Of members who act now. */
    USUAL(94, 2, 2),
    /** Of members who acted in the last year. Sign-ins are refused if they arrive after the day on which they happened. */
    PAST(96, 0, 2),
    /** Of an agent whose customers only buy. */
    PURCHASES(100, 0, 0);

    private final int purchases;
    private final int signIns;
    private final int shares;

    Mix(int purchases, int signIns, int shares) {
        this.purchases = purchases;
        this.signIns = signIns;
        this.shares = shares;
    }

    /** The type of action that a number from 0 to 99 stands for. */
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
