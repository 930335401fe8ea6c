package dev.daka.service.running;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** A browser as the service sees it: it keeps cookies and echoes the CSRF cookie in the header, as the UI does. */
public final class Browser {
    private static final String BOUNDARY = "----a-file";

    private final CookieManager cookies;
    private final Caller caller;

    private Browser(CookieManager cookies, Caller caller) {
        this.cookies = cookies;
        this.caller = caller;
    }

    static Browser at(String url) {
        CookieManager cookies = new CookieManager();
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .build();
        return new Browser(cookies, Caller.at(url, client));
    }

    /** The same browser, whose reader prefers that language. */
    public Browser speaking(String language) {
        return new Browser(cookies, caller.with("Accept-Language", language));
    }

    /** With the right password. */
    public Browser loggedIn() {
        Answer answer = logIn(RunningService.USERNAME, RunningService.PASSWORD);
        if (answer.status() != 200) {
            throw new AssertionError(answer.body());
        }
        return this;
    }

    public Answer logIn(String username, String password) {
        get("/admin/api/session");
        return post(
                "/admin/api/session",
                JsonMapper.shared()
                        .createObjectNode()
                        .put("username", username)
                        .put("password", password)
                        .toString());
    }

    public Answer get(String path) {
        return caller.get(path);
    }

    public Answer post(String path, String body) {
        return meant().post(path, body);
    }

    public Answer delete(String path) {
        return meant().delete(path);
    }

    /** As a form does that a foreign page submits: with the cookies, without the header. */
    public Answer postUnmeant(String path, String body) {
        return caller.post(path, body);
    }

    /** Uploads a file in a form's field {@code file}. */
    public Answer upload(String path, String name, byte[] content) {
        byte[] head = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return meant().with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .send("POST", path, BodyPublishers.concat(
                        BodyPublishers.ofByteArray(head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofByteArray(tail)));
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private Caller meant() {
        return cookie("XSRF-TOKEN")
                .map(token -> caller.with("X-XSRF-TOKEN", token))
                .orElse(caller);
    }
}
