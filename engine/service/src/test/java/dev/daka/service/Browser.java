package dev.daka.service;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.env.Environment;

/** Calls the service like the admin UI: with cookies, and with the CSRF token of a cookie in a header. */
public final class Browser {
    private final CookieManager cookies = new CookieManager();
    private final Api api;

    public Browser(Environment environment) {
        this.api = new Api(
                environment, HttpClient.newBuilder().cookieHandler(cookies).build());
    }

    public static Browser loggedIn(Environment environment) {
        Browser browser = new Browser(environment);
        browser.get("/admin/api/session");
        browser.logIn("operator", TestService.PASSWORD);
        return browser;
    }

    public Answer logIn(String username, String password) {
        return post("/admin/api/session", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password));
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    public Answer get(String path) {
        return api.send(api.request(path));
    }

    public Answer post(String path, String body) {
        return send(api.request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    public Answer delete(String path) {
        return send(api.request(path).DELETE());
    }

    public Answer upload(String path, String fileName, byte[] content) {
        return upload(path, fileName, content, Map.of());
    }

    public Answer upload(String path, String fileName, byte[] content, Map<String, String> headers) {
        byte[] head = ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[head.length + content.length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(content, 0, body, head.length, content.length);
        System.arraycopy(tail, 0, body, head.length + content.length, tail.length);
        HttpRequest.Builder request = api.request(path)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return send(request);
    }

    public HttpResponse<byte[]> download(String path) {
        return api.download(api.request(path));
    }

    public Answer send(HttpRequest.Builder request) {
        return api.send(request.header("X-XSRF-TOKEN", cookie("XSRF-TOKEN")));
    }

    /** Sends a request like a page of another site: with the cookies but without the CSRF header. */
    public Answer forged(String path, String body) {
        return api.send(
                api.request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }
}
