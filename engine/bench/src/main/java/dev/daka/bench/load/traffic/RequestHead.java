package dev.daka.bench.load.traffic;

import java.nio.charset.StandardCharsets;

/**
 * The head of all requests to a service.
 *
 * @param host value of the Host header
 * @param key  the application's key
 */
public record RequestHead(String host, String key) {
    public byte[] post(String path, String body) {
        return request("POST", path, body);
    }

    public byte[] put(String path, String body) {
        return request("PUT", path, body);
    }

    private byte[] request(String method, String path, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = (method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer " + key
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + content.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[head.length + content.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(content, 0, all, head.length, content.length);
        return all;
    }
}
