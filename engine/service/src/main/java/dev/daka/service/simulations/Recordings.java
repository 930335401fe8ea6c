package dev.daka.service.simulations;

import dev.daka.core.simulation.Recording;
import dev.daka.core.simulation.UnreadableFile;
import dev.daka.core.vocabulary.Label;
import dev.daka.service.home.Home;
import dev.daka.service.problems.ProblemType;
import dev.daka.service.problems.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The last few recordings that operators uploaded. They are gone when the service stops. */
@Component
class Recordings {
    private static final int MOST = 10;

    private final Path folder;
    private final Map<String, UploadedRecording> byId = new LinkedHashMap<>();

    Recordings(Home home) throws IOException {
        this.folder = home.recordings();
        Files.createDirectories(folder);
        for (Path left : filesIn(folder)) {
            Files.deleteIfExists(left);
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** Keeps the file, if it is a recording. */
    UploadedRecording add(String name, InputStream content) throws IOException {
        String id = UUID.randomUUID().toString();
        Path file = folder.resolve(id);
        Files.copy(content, file);
        try {
            UploadedRecording uploaded = new UploadedRecording(
                    id, file, Recording.open(name, () -> Files.newInputStream(file), Recording.Bounds.UPLOADED));
            keep(uploaded);
            return uploaded;
        } catch (UnreadableFile unreadable) {
            Files.deleteIfExists(file);
            throw Refusal.of(
                    ProblemType.INVALID_FIELD,
                    "file",
                    unreadable.reason(),
                    new Label("请选择 CSV 或每行一个 JSON 对象的文件", "Choose a CSV file, or one with a JSON object per line"));
        }
    }

    /** A replay that reads a file which is deleted meanwhile reads on: the system keeps what is open. */
    private synchronized void keep(UploadedRecording uploaded) throws IOException {
        byId.put(uploaded.id(), uploaded);
        if (byId.size() > MOST) {
            UploadedRecording oldest = byId.values().iterator().next();
            byId.remove(oldest.id());
            Files.deleteIfExists(oldest.file());
        }
    }

    synchronized Optional<UploadedRecording> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
