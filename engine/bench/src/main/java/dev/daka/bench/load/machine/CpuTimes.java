package dev.daka.bench.load.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Processor time as Linux counts it, in seconds, each since its process or the machine started.
 *
 * @param service  of the service; 0 where there is none
 * @param postgres of the server and all its processes, ended ones too
 * @param client   of this process, and of the programs that it ran and that have ended
 * @param busy     of all the machine's processors, whoever kept them busy
 * @param idle     of all the machine's processors
 */
public record CpuTimes(double service, double postgres, double client, double busy, double idle) {
    private static final Path PROCESSES = Path.of("/proc");
    /** What Linux tells programs, whatever the kernel counts in. */
    private static final double TICKS_PER_SECOND = 100;

    /** Where there is no {@code /proc} all is 0. A process id of 0 stands for none. */
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

    /** What others kept busy, who have no part in the measurement: with much of it, the figures are not worth keeping. */
    public double others() {
        return Math.max(0, busy - service - postgres - client);
    }

    private static double clientBeside(long servicePid) {
        long self = ProcessHandle.current().pid();
        // A service that ended counts as a child from then on; while one is measured none ends.
        return servicePid == 0 ? withChildren(self) : own(self);
    }

    private static double own(long pid) {
        List<String> fields = fields(pid);
        return ticks(fields, 11) + ticks(fields, 12);
    }

    /** With the children that have ended and were waited for. */
    private static double withChildren(long pid) {
        List<String> fields = fields(pid);
        return ticks(fields, 11) + ticks(fields, 12) + ticks(fields, 13) + ticks(fields, 14);
    }

    /** What the children that run have spent. */
    private static double running(long pid) {
        try (Stream<ProcessHandle> children = ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children)) {
            return children.mapToDouble(child -> own(child.pid())).sum();
        }
    }

    /** Of {@code /proc/<pid>/stat} from the state on: the name before may hold spaces. Empty for a process that is gone. */
    private static List<String> fields(long pid) {
        Path file = PROCESSES.resolve(String.valueOf(pid)).resolve("stat");
        try {
            String text = Files.readString(file);
            return List.of(text.substring(text.lastIndexOf(')') + 2).split(" ", -1));
        } catch (IOException gone) {
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
