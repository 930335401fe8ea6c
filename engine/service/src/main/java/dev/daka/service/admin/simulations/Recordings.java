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
 * The last recordings that operators uploaded. They tell what members did, so none is kept for longer than the process
 * that can replay it.
 */
@Component
class Recordings {
    private static final Logger LOG = LoggerFactory.getLogger(Recordings.class);
    private static final int MOST = 20;
    private static final Duration MOST_TO_OPEN = Duration.ofMinutes(1);

    /** What an action takes in memory while it is replayed, with what is booked for it on two sides. */
    private static final long BYTES_PER_ACTION = 1024;

    /** Simulations leave half of the memory to those who post actions. */
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

    /** Keeps the file, if it is a recording that can be looked through in a minute. */
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

    /** Those who wait for a recording to be looked through need not wait when the service stops. */
    @PreDestroy
    void close() {
        closing = true;
    }

    /** Gives those that have to go. A simulation that reads one of them reads on: the system keeps what is open. */
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
            LOG.warn("The recording {} cannot be deleted now; the next start tries again", file, inUse);
        }
    }
}
