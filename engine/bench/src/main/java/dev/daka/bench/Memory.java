package dev.daka.bench;

import java.lang.management.ManagementFactory;

/**
 * What is alive.
 *
 * @param classes loaded
 */
record Memory(long heapBytes, int classes) {
    private static final int COLLECTIONS = 4;

    /** Collects more than once: caches held by soft or weak references and finalisers need another round. */
    static Memory afterCollection() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return new Memory(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }
}
