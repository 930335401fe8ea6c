package dev.daka.bench.attack;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * An attacker that keeps one connection open, and opens a new one when it ends, until the attack is over.
 *
 * @param start  text that is sent first
 * @param again  text that is sent repeatedly after that
 * @param millis milliseconds between two sends
 */
record Attacker(InetSocketAddress service, String start, String again, int millis) {
    void attack(BooleanSupplier goesOn) {
        while (goesOn.getAsBoolean()) {
            try (Socket socket = new Socket()) {
                socket.connect(service);
                send(socket, start);
                while (goesOn.getAsBoolean() && !isEnded(socket)) {
                    LockSupport.parkNanos(millis * 1_000_000L);
                    send(socket, again);
                }
            } catch (IOException ended) {
                LockSupport.parkNanos(1_000_000L);
            }
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean isEnded(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] answer = new byte[8192];
        while (in.available() > 0) {
            if (in.read(answer) < 0) {
                return true;
            }
        }
        return false;
    }
}
