package dev.daka.bench.load.traffic;

/** Numbered actions. The same number gives the same action each time. */
public interface ActionSource {
    /**
     * The id of an action.
     *
     * @param number the action's number, 0 or more
     */
    String actionId(long number);

    /** The JSON of an action, as it is posted. */
    String action(long number);
}
