package dev.daka.service.platform.datadir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataDirTest {
    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void makeHome() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        Files.createDirectories(home.resolve("pg/base"));
        Files.createDirectories(home.resolve("recordings"));
        Files.createDirectories(home.resolve("pg-programs/PG-1/bin"));
        Files.writeString(home.resolve("pg-programs/PG-1/bin/postgres"), "somebody's");
        Files.writeString(home.resolve("pg-password"), "secret");
    }

    private static void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    /** All paths on which group or others have a permission. */
    private List<String> open() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.map(path -> home.relativize(path) + " " + permissions(path))
                    .filter(line -> !line.endsWith("------"))
                    .toList();
        }
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxrwxrwx", "rwxr-xr-x", "rwxrwx---"})
    void removesPermissionsOfOthersFromAnExistingFolder(String permissions) throws IOException {
        permit(home, permissions);
        permit(home.resolve("pg"), permissions);
        permit(home.resolve("pg-programs"), permissions);

        DataDir.open(home.toString());

        assertThat(open()).isEmpty();
        assertThat(home.resolve("pg-password")).hasContent("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pg-programs"})
    void discardsProgramsThatOthersCouldHaveReplaced(String looser) throws IOException {
        permit(home.resolve(looser), "rwxrwxrwx");

        DataDir.open(home.toString());

        assertThat(home.resolve("pg-programs")).doesNotExist();
    }

    /** The test must run as root, because only root can change the owner of a file. */
    @ParameterizedTest
    @ValueSource(strings = {"", "pg", "pg-programs/PG-1/bin/postgres"})
    void refusesFilesOfAnotherUser(String path) throws IOException {
        Path others = home.resolve(path);
        assumeTrue(Files.getAttribute(home, "unix:uid").equals(0), "not root");
        Files.setOwner(
                others, FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));

        assertThatThrownBy(() -> DataDir.open(home.toString()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(others.toString())
                .hasMessageContaining("belongs to the user nobody")
                .hasMessageContaining("DAKA_HOME");
        assertThat(Files.exists(others, LinkOption.NOFOLLOW_LINKS)).isTrue();
    }

    @Test
    void createsAFolderForItsOwnerOnly() {
        DataDir made = DataDir.open(folder.resolve("new/home").toString());

        assertThat(permissions(made.folder())).isEqualTo("rwx------");
    }
}
