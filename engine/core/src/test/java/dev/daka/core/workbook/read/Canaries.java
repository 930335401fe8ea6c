package dev.daka.core.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Traces that would show that a file ran something: a file, a socket, a system property, threads and processes. */
final class Canaries implements AutoCloseable {
    private static final String PROPERTY = "daka.canary";

    private final Path file;
    private final ServerSocketChannel socket;
    private Set<Thread> threads = Set.of();

    Canaries(Path folder) throws IOException {
        file = folder.resolve("canary");
        socket = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        socket.configureBlocking(false);
    }

    /** Inserts the addresses of these canaries into a payload. */
    String aimedAt(String payload) {
        return payload.replace("{FILE}", file.toString())
                .replace("{PROPERTY}", PROPERTY)
                .replace("{PORT}", String.valueOf(socket.socket().getLocalPort()));
    }

    /** Remembers the threads and processes that run now. */
    void rememberThreads() {
        threads = running();
    }

    private static Set<Thread> running() {
        return new HashSet<>(Thread.getAllStackTraces().keySet());
    }

    void areUntouched(String by) throws IOException {
        assertThat(file).as(by).doesNotExist();
        assertThat(System.getProperty(PROPERTY)).as(by).isNull();
        assertThat(socket.accept()).as("a connection made by %s", by).isNull();
    }

    /** A slower check for new threads and processes. */
    void noThreadsOrProcessesAreNew() {
        assertThat(ProcessHandle.current().children()).isEmpty();
        assertThat(running().stream()
                        .filter(thread -> !threads.contains(thread))
                        .map(Thread::getName)
                        .collect(Collectors.toSet()))
                .isEmpty();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
