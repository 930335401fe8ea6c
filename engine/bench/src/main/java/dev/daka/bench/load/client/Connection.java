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

/**
 * A persistent connection with at most one request in flight. Only the selector thread reads from it and reopens it.
 */
final class Connection {
    private static final int MOST_BYTES = 1 << 20;

    private final InetSocketAddress address;
    private final Selector selector;
    private SocketChannel channel;
    private byte[] received = new byte[1 << 14];
    private int length;
    private volatile @Nullable Due due;

    /**
     * A request in flight.
     *
     * @param atNanos when the request was due, regardless of when it was sent
     * @param again   true if it was sent before on a connection that the service was closing
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

    /** Sends a request. The loop hardly ever repeats, because a request is far smaller than the socket's buffer. */
    void send(Due next) throws IOException {
        due = next;
        ByteBuffer bytes = next.request().bytes();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /**
     * Reads what has arrived. Empty if the answer is not complete yet.
     *
     * @throws IOException if the service closed the connection
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

    /** True if no byte of the answer has arrived yet. */
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
