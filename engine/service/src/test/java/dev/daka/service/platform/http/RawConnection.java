package dev.daka.service.platform.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A raw connection on which a test writes and reads any bytes. */
final class RawConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 15_000;

    private final Socket socket = new Socket();

    RawConnection(int port) throws IOException {
        this(port, "127.0.0.1");
    }

    RawConnection(int port, String from) throws IOException {
        socket.bind(new InetSocketAddress(InetAddress.getAllByName(from)[0], 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Everything that arrives until the service closes the connection. */
    String readToEnd() throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (SocketException reset) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
