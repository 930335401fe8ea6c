package dev.daka.service.platform.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many connections from one address of this machine that send as slowly as the test chooses. One thread serves all of
 * them. A closed connection is opened again and sends the next of the requests.
 */
final class Attackers implements AutoCloseable {
    private final InetSocketAddress service;
    private final InetSocketAddress from;
    private final List<String> requests;
    private final String drip;
    private final int everyMillis;
    private final boolean repeats;
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final Selector selector;
    private final Thread thread;
    private volatile boolean over;
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private int next;

    private static final class Connection {
        private final String request;
        private ByteBuffer toSend;
        private long nextDripNanos;

        Connection(String request) {
            this.request = request;
            this.toSend = bytes(request);
        }
    }

    private Attackers(int port, String from, List<String> requests, String drip, int everyMillis, boolean repeats)
            throws IOException {
        this.service = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.from = new InetSocketAddress(InetAddress.getAllByName(from)[0], 0);
        this.requests = requests;
        this.drip = drip;
        this.everyMillis = everyMillis;
        this.repeats = repeats;
        this.selector = Selector.open();
        this.thread = new Thread(this::run, "attackers");
    }

    /**
     * Opens the connections.
     *
     * @param requests requests to send at first, in turn
     * @param drip     text to send again and again after that; empty for nothing
     */
    static Attackers attack(int port, String from, int count, List<String> requests, String drip, int everyMillis)
            throws IOException {
        return new Attackers(port, from, requests, drip, everyMillis, false).started(count);
    }

    /** Connections that send their request again as soon as it is answered. */
    static Attackers repeating(int port, String from, int count, List<String> requests) throws IOException {
        return new Attackers(port, from, requests, "", 0, true).started(count);
    }

    private Attackers started(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            open();
        }
        thread.start();
        return this;
    }

    private void open() throws IOException {
        SocketChannel channel = SocketChannel.open();
        // A closed connection frees its port at once.
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        channel.bind(from);
        channel.connect(service);
        channel.configureBlocking(false);
        channel.register(
                selector,
                SelectionKey.OP_READ | SelectionKey.OP_WRITE,
                new Connection(requests.get(next++ % requests.size())));
        opened.incrementAndGet();
    }

    private void run() {
        try {
            while (!over) {
                selector.select(20);
                int gone = 0;
                for (SelectionKey key : List.copyOf(selector.keys())) {
                    if (!serve(key)) {
                        key.channel().close();
                        ended.incrementAndGet();
                        gone++;
                    }
                }
                selector.selectedKeys().clear();
                for (int i = 0; i < gone && !over; i++) {
                    open();
                }
            }
            for (SelectionKey key : List.copyOf(selector.keys())) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException stopped) {
            over = true;
        }
    }

    /** False if the service closed the connection. */
    private boolean serve(SelectionKey key) {
        Connection connection = (Connection) Objects.requireNonNull(key.attachment());
        SocketChannel channel = (SocketChannel) key.channel();
        try {
            if (!drip.isEmpty() && !connection.toSend.hasRemaining() && System.nanoTime() > connection.nextDripNanos) {
                connection.toSend = bytes(drip);
            }
            if (connection.toSend.hasRemaining()) {
                channel.write(connection.toSend);
                connection.nextDripNanos = System.nanoTime() + everyMillis * 1_000_000L;
            }
            key.interestOps(
                    connection.toSend.hasRemaining()
                            ? SelectionKey.OP_READ | SelectionKey.OP_WRITE
                            : SelectionKey.OP_READ);
            return read(key, channel, connection);
        } catch (IOException closed) {
            return false;
        }
    }

    private boolean read(SelectionKey key, SocketChannel channel, Connection connection) throws IOException {
        ByteBuffer read = ByteBuffer.allocate(8192);
        int count = channel.read(read);
        String text = new String(read.array(), 0, Math.max(0, count), StandardCharsets.ISO_8859_1);
        if (text.startsWith("HTTP/1.1 ")) {
            answers.merge(text.substring(0, "HTTP/1.1 200".length()), 1, Integer::sum);
            if (repeats) {
                connection.toSend = bytes(connection.request);
                key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
            }
        }
        return count >= 0;
    }

    /** Number of answers with this start. */
    int answered(String status) {
        return answers.getOrDefault(status, 0);
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Number of connections so far. */
    int opened() {
        return opened.get();
    }

    /** Number of connections that the service closed. */
    int ended() {
        return ended.get();
    }

    boolean failed() {
        return over;
    }

    @Override
    public void close() {
        over = true;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /** A request with this method and path whose head announces a body. */
    static String head(String method, String path, String... headers) {
        List<String> lines = new ArrayList<>();
        lines.add(method + " " + path + " HTTP/1.1");
        lines.add("Host: localhost");
        lines.addAll(List.of(headers));
        return String.join("\r\n", lines) + "\r\n\r\n";
    }
}
