package dev.daka.bench.load.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One kept connection, with at most one request on its way. Only the thread that selects reads and opens it. */
final class Connection {
    private static final int MOST_BYTES = 1 << 20;

    private final InetSocketAddress address;
    private final Selector selector;
    private SocketChannel channel;
    private byte[] received = new byte[1 << 14];
    private int length;
    private volatile @Nullable Due due;

    /**
     * A request on its way.
     *
     * @param atNanos the moment it was due at, whenever it was sent
     * @param again   it was sent before, on a connection that the service was just closing
     */
    record Due(Request request, long atNanos, boolean again) {}

    Connection(InetSocketAddress address, Selector selector) throws IOException {
        this.address = address;
        this.selector = selector;
        this.channel = open();
    }

    private SocketChannel open() throws IOException {
        SocketChannel opened = SocketChannel.open(address);
        opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
        opened.configureBlocking(false);
        opened.register(selector, SelectionKey.OP_READ, this);
        return opened;
    }

    void reopen() throws IOException {
        channel.close();
        length = 0;
        channel = open();
    }

    @Nullable Due due() {
        return due;
    }

    /** A request is far smaller than what the socket takes at once. */
    void send(Due next) throws IOException {
        due = next;
        ByteBuffer bytes = next.request().bytes();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /**
     * Takes what has arrived; empty while the answer is not complete.
     *
     * @throws IOException where the service closed the connection
     */
    Optional<HttpAnswer> read() throws IOException {
        if (length == received.length) {
            received = grown();
        }
        int count = channel.read(ByteBuffer.wrap(received, length, received.length - length));
        if (count < 0) {
            throw new IOException("The service closed the connection");
        }
        length += count;
        Optional<HttpAnswer> answer = HttpAnswer.read(received, length);
        if (answer.isPresent()) {
            length = 0;
            due = null;
        }
        return answer;
    }

    private byte[] grown() throws IOException {
        if (length == MOST_BYTES) {
            throw new IOException("An answer of more than " + MOST_BYTES + " bytes");
        }
        return Arrays.copyOf(received, length * 2);
    }

    /** True where not a byte of the answer has come yet. */
    boolean unanswered() {
        return length == 0;
    }

    void giveUp() {
        due = null;
    }

    void close() throws IOException {
        channel.close();
    }
}
