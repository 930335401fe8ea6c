package dev.daka.bench.load;

import java.util.List;

/**
 * Size and duration of the measurement.
 *
 * @param seconds       seconds of each measured stretch
 * @param warmUpStretch seconds of each stretch of the warm-up
 * @param warmUpMost    seconds after which the warm-up ends, even if the latency is not stable
 * @param members       number of members, unless a case has only one
 * @param history       actions of each member in the year before
 * @param grants        pending grants of the agent
 * @param connections   numbers of connections in the closed loop, one stretch each
 * @param batches       numbers of connections in the closed loop for batches, one stretch each
 * @param clients       numbers of clients of the baseline, one stretch each
 */
record Scale(
        int seconds,
        int warmUpStretch,
        int warmUpMost,
        int members,
        int history,
        int grants,
        List<Integer> connections,
        List<Integer> batches,
        List<Integer> clients) {
    static final Scale FULL = new Scale(
            20,
            10,
            300,
            20_000,
            52,
            100_000,
            List.of(1, 8, 32, 64, 128, 256),
            List.of(1, 2, 4, 8),
            List.of(1, 2, 4, 8, 16, 32, 64));
    static final Scale QUICK =
            new Scale(5, 5, 40, 5_000, 4, 5_000, List.of(16, 64, 128), List.of(2, 8), List.of(1, 8, 64));

    Scale withSeconds(int number) {
        return new Scale(number, warmUpStretch, warmUpMost, members, history, grants, connections, batches, clients);
    }

    Scale withMembers(int number) {
        return new Scale(seconds, warmUpStretch, warmUpMost, number, history, grants, connections, batches, clients);
    }

    Scale withHistory(int number) {
        return new Scale(seconds, warmUpStretch, warmUpMost, members, number, grants, connections, batches, clients);
    }

    int membersOf(LoadCase one) {
        return one.ofOneMember() ? 1 : members;
    }

    /** Actions of each member in the year before. */
    int historyOf(LoadCase one) {
        return one == LoadCase.AGENT ? grants : history;
    }

    List<Integer> connectionsOf(LoadCase one) {
        return one.actionsPerRequest() > 1 ? batches : connections;
    }
}
