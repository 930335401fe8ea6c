package dev.daka.bench.load.traffic;

/** Numbered actions. The same number gives the same action each time. */
public interface ActionSource {
    /** The id of that action, a number from 0 on. */
    String actionId(long number);

    /** The JSON that is posted for that action. */
    String action(long number);
}
