package dev.daka.service.admin.simulations;

import dev.daka.core.replay.recording.Recording;
import dev.daka.core.replay.recording.UnreadableFile;
import dev.daka.service.platform.datadir.DataDir;
import dev.daka.service.platform.datadir.OwnerOnly;
import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The 20 most recent recordings that operators uploaded. They contain what members did, so leftovers of an earlier
 * process are deleted at the start.
 */
@Component
class Recordings {
    private static final Logger LOG = LoggerFactory.getLogger(Recordings.class);
    private static final int MOST = 20;
    private static final Duration MOST_TO_OPEN = Duration.ofMinutes(1);

    /** Approximate memory per replayed action, including its bookings on two sides. */
    private static final long BYTES_PER_ACTION = 1024;

    /**
     * Limits for a recording. All simulations together use at most half of the heap, and leave the rest to applications
     * that post actions.
     */
    static final Recording.Bounds BOUNDS = new Recording.Bounds(
            Recording.Bounds.UPLOADED.bytes(),
            Math.min(
                    Recording.Bounds.UPLOADED.rows(),
                    Runtime.getRuntime().maxMemory() / 2 / Simulations.AT_ONCE / BYTES_PER_ACTION));

    private final Path folder;
    private volatile boolean closing;
    private final Map<String, UploadedRecording> byId = new LinkedHashMap<>();

    Recordings(DataDir home) throws IOException {
        this.folder = OwnerOnly.makeFolder(home.recordings());
        try (Stream<Path> left = Files.list(folder)) {
            left.forEach(Recordings::delete);
        }
    }

    /**
     * Stores the file, if it is a recording that can be read within a minute.
     *
     * @param headerLine number of the line that names the columns; null to guess it
     * @throws Refusal if the file cannot be read or reading it takes too long
     */
    UploadedRecording add(String name, Recording.Content upload, @Nullable Integer headerLine) {
        String id = UUID.randomUUID().toString();
        Path file = folder.resolve(id);
        boolean kept = false;
        try (InputStream content = upload.open()) {
            Files.copy(content, file);
            UploadedRecording recording = new UploadedRecording(id, file, opened(name, file, headerLine));
            keep(recording).forEach(oldest -> delete(oldest.file()));
            kept = true;
            return recording;
        } catch (UnreadableFile unreadable) {
            throw Refusal.of(
                    ProblemType.INVALID_FIELD,
                    "file",
                    ProblemText.withCure(unreadable.reason(), "cure.csvOrJsonLines"));
        } catch (StopAsked tookTooLong) {
            throw Refusal.of(ProblemType.INVALID_FIELD, "file", ProblemText.of("recordingTooSlow"));
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        } finally {
            if (!kept) {
                delete(file);
            }
        }
    }

    private Recording opened(String name, Path file, @Nullable Integer headerLine) throws IOException {
        long start = System.nanoTime();
        return Recording.open(
                name,
                () -> new StoppableFile(
                        Files.newInputStream(file),
                        () -> closing || System.nanoTime() - start > MOST_TO_OPEN.toNanos()),
                BOUNDS,
                headerLine);
    }

    /** Stops reading uploads, so that a shutdown does not have to wait for them. */
    @PreDestroy
    void close() {
        closing = true;
    }

    /**
     * Adds a recording and returns those to delete. A simulation that reads one of them can continue: a deleted file
     * stays readable while it is open.
     */
    private synchronized List<UploadedRecording> keep(UploadedRecording recording) {
        byId.put(recording.id(), recording);
        List<UploadedRecording> oldest =
                byId.values().stream().limit(Math.max(0, byId.size() - MOST)).toList();
        oldest.forEach(old -> byId.remove(old.id()));
        return oldest;
    }

    synchronized Optional<UploadedRecording> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException inUse) {
            LOG.warn("The recording {} cannot be deleted now. The next start tries again", file, inUse);
        }
    }
}
