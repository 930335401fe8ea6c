package dev.daka.bench;

import java.lang.management.ManagementFactory;

/**
 * Memory in use after garbage collection.
 *
 * @param heapBytes used heap, in bytes
 * @param classes   number of loaded classes
 */
record Memory(long heapBytes, int classes) {
    private static final int COLLECTIONS = 4;

    /**
     * Runs the garbage collector several times, because soft and weak references and finalizers need more than one run.
     */
    static Memory afterCollection() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return new Memory(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }
}
