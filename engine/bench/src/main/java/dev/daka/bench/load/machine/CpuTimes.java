package dev.daka.bench.load.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Processor times from Linux in seconds. Each counts from the start of its process or of the machine.
 *
 * @param service  processor time of the service; 0 if there is none
 * @param postgres processor time of the PostgreSQL server and all its processes, including ended ones
 * @param client   processor time of this process and, if no service is measured, of ended child processes
 * @param busy     processor time of all processes, over all processors
 * @param idle     idle time of all processors
 */
public record CpuTimes(double service, double postgres, double client, double busy, double idle) {
    private static final Path PROCESSES = Path.of("/proc");
    /** Ticks per second in the files of {@code /proc}, which do not depend on the kernel's own tick rate. */
    private static final double TICKS_PER_SECOND = 100;

    /** Reads the current times. All are 0 if there is no {@code /proc}. A process id of 0 stands for no process. */
    public static CpuTimes now(long servicePid, long postgresPid) {
        if (!Files.exists(PROCESSES.resolve("stat"))) {
            return new CpuTimes(0, 0, 0, 0, 0);
        }
        List<String> machine = List.of(
                read(PROCESSES.resolve("stat")).lines().findFirst().orElse("").split(" +", -1));
        double idle = ticks(machine, 4) + ticks(machine, 5);
        double busy = ticks(machine, 1) + ticks(machine, 2) + ticks(machine, 3) + ticks(machine, 6) + ticks(machine, 7);
        return new CpuTimes(
                servicePid == 0 ? 0 : own(servicePid),
                withChildren(postgresPid) + running(postgresPid),
                clientBeside(servicePid),
                busy,
                idle);
    }

    public CpuTimes since(CpuTimes before) {
        return new CpuTimes(
                service - before.service,
                postgres - before.postgres,
                client - before.client,
                busy - before.busy,
                idle - before.idle);
    }

    /** Processor time of processes outside the measurement. If it is large, the figures are unreliable. */
    public double others() {
        return Math.max(0, busy - service - postgres - client);
    }

    private static double clientBeside(long servicePid) {
        long self = ProcessHandle.current().pid();
        // An ended service counts as an ended child process. While a service is measured no child ends, so children are
        // left out.
        return servicePid == 0 ? withChildren(self) : own(self);
    }

    private static double own(long pid) {
        List<String> fields = fields(pid);
        return ticks(fields, 11) + ticks(fields, 12);
    }

    /** Processor time of a process and of its ended children that it has waited for. */
    private static double withChildren(long pid) {
        List<String> fields = fields(pid);
        return ticks(fields, 11) + ticks(fields, 12) + ticks(fields, 13) + ticks(fields, 14);
    }

    /** Processor time of the running children of a process. */
    private static double running(long pid) {
        try (Stream<ProcessHandle> children = ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children)) {
            return children.mapToDouble(child -> own(child.pid())).sum();
        }
    }

    /**
     * The fields of {@code /proc/<pid>/stat} from the state on, because the name before it may contain spaces. Empty if
     * the process has ended.
     */
    private static List<String> fields(long pid) {
        Path file = PROCESSES.resolve(String.valueOf(pid)).resolve("stat");
        try {
            String text = Files.readString(file);
            return List.of(text.substring(text.lastIndexOf(')') + 2).split(" ", -1));
        } catch (IOException ended) {
            return List.of();
        }
    }

    private static double ticks(List<String> fields, int index) {
        return index < fields.size() ? Long.parseLong(fields.get(index).strip()) / TICKS_PER_SECOND : 0;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
