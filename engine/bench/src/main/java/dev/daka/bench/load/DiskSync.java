package dev.daka.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.HdrHistogram.Histogram;

/**
 * Time to make 8 KB durable on the measured disk. No commit can be faster, so all figures depend on it.
 *
 * @param kind   type of the file system
 * @param median median in milliseconds
 * @param p99    99th percentile in milliseconds
 */
record DiskSync(String kind, double median, double p99) {
    private static final int TIMES = 300;

    static DiskSync measure(Path folder) throws IOException {
        Histogram nanos = new Histogram(3);
        Path file = folder.resolve("sync");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < TIMES; i++) {
                long start = System.nanoTime();
                channel.write(ByteBuffer.allocate(8_192), 8_192L * (i % 64));
                channel.force(false);
                nanos.recordValue(System.nanoTime() - start);
            }
        }
        return new DiskSync(
                Files.getFileStore(file).type(),
                nanos.getValueAtPercentile(50) / 1e6,
                nanos.getValueAtPercentile(99) / 1e6);
    }
}
