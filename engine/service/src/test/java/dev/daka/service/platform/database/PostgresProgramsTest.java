package dev.daka.service.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresProgramsTest {
    @TempDir
    private Path folder;

    /**
     * @param names of the entries: a file holds its own name, {@code lib/pq.so -> target} is a symbolic link and
     *              {@code bin/pg = bin/postgres} a hard link
     */
    private static byte[] archive(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZCompressorOutputStream(bytes))) {
            for (String name : names) {
                String[] link = name.split(" (->|=) ", 2);
                byte[] content = link.length == 1 ? name.getBytes(StandardCharsets.UTF_8) : new byte[0];
                TarArchiveEntry entry = link.length == 1
                        ? new TarArchiveEntry(name)
                        : new TarArchiveEntry(
                                link[0], name.contains("->") ? TarConstants.LF_SYMLINK : TarConstants.LF_LINK);
                entry.setMode(name.startsWith("bin/") ? 0755 : 0644);
                entry.setLinkName(link[link.length - 1]);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private List<String> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> !Files.isDirectory(path))
                    .map(path -> root.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void unpacksWithPermissionsForTheOwnerOnly() throws IOException {
        Path programs =
                PostgresPrograms.unpacked(archive("bin/postgres", "share/list", "lib/pq.so -> pq.so.5"), folder);

        assertThat(files(programs)).containsExactly("bin/postgres", "lib/pq.so", "share/list");
        assertThat(permissions(programs)).isEqualTo("rwx------");
        assertThat(permissions(programs.resolve("bin"))).isEqualTo("rwx------");
        assertThat(permissions(programs.resolve("bin/postgres"))).isEqualTo("rwx------");
        assertThat(permissions(programs.resolve("share/list"))).isEqualTo("rw-------");
    }

    /** A start that was killed while it unpacked does not affect later starts. */
    @Test
    void unpacksIncompleteProgramsAgain() throws IOException {
        byte[] whole = archive("bin/postgres", "lib/pq.so -> pq.so.5");
        byte[] part = new byte[whole.length - 40];
        System.arraycopy(whole, 0, part, 0, part.length);
        assertThatThrownBy(() -> PostgresPrograms.unpacked(part, folder)).isInstanceOf(IOException.class);
        Files.createDirectories(folder.resolve("unpacking-1").resolve("bin"));

        Path programs = PostgresPrograms.unpacked(whole, folder);

        assertThat(files(folder))
                .containsExactly(
                        folder.relativize(programs) + "/bin/postgres", folder.relativize(programs) + "/lib/pq.so");
        assertThat(PostgresPrograms.unpacked(whole, folder)).isEqualTo(programs);
    }

    /** Other users may have replaced them. */
    @Test
    void unpacksProgramsAgainThatOthersCouldChange() throws IOException {
        byte[] archive = archive("bin/postgres");
        Path programs = PostgresPrograms.unpacked(archive, folder);
        Files.setPosixFilePermissions(programs, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.writeString(programs.resolve("bin/postgres"), "a stranger's");

        PostgresPrograms.unpacked(archive, folder);

        assertThat(programs.resolve("bin/postgres")).hasContent("bin/postgres");
        assertThat(permissions(programs)).isEqualTo("rwx------");
    }

    @Test
    void unpacksLinksAsWhatTheyAre() throws IOException {
        Path programs = PostgresPrograms.unpacked(
                archive("bin/postgres", "lib/pq.so.5", "lib/pq.so -> pq.so.5", "bin/deep/pg = bin/postgres"), folder);

        assertThat(programs.resolve("lib/pq.so")).isSymbolicLink().hasContent("lib/pq.so.5");
        Path hard = programs.resolve("bin/deep/pg");
        assertThat(Files.isSymbolicLink(hard)).isFalse();
        assertThat(Files.isSameFile(hard, programs.resolve("bin/postgres"))).isTrue();
        assertThat(permissions(hard)).isEqualTo("rwx------");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bin/../../../elsewhere",
                "bin/pg = ../../elsewhere",
                "bin/pg = /etc/passwd",
                "lib/pq.so -> ../../elsewhere",
                "lib/pq.so -> /etc/passwd"
            })
    void unpacksNothingOutsideOfItsFolder(String entry) throws IOException {
        byte[] archive = archive(entry);

        assertThatThrownBy(() -> PostgresPrograms.unpacked(archive, folder.resolve("programs")))
                .hasMessageContaining("leads out of its folder");
    }
}
