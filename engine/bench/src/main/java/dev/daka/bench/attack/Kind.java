package dev.daka.bench.attack;

import dev.daka.bench.load.machine.ServiceProcess;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * A kind of attack.
 *
 * @param title       name in the report
 * @param connections number of simultaneous connections
 * @param millis      milliseconds between two sends on a connection
 * @param starts      texts that connections send first, in turn; empty if each connection sends logins under a name of
 *                    its own
 * @param again       text that connections send repeatedly after that
 */
record Kind(String title, int connections, int millis, List<String> starts, String again) {
    static final Kind NONE = new Kind("none", 0, 0, List.of(), "");

    static final List<Kind> ALL = List.of(
            NONE,
            new Kind(
                    "200 bodies, a byte every half second",
                    200,
                    500,
                    List.of(
                            head(
                                    "POST",
                                    "/v1/actions",
                                    "Authorization: Bearer " + ServiceProcess.KEY,
                                    "Content-Length: 400"),
                            head("POST", "/v1/actions", "Content-Length: 400"),
                            head("POST", "/admin/api/session", "Content-Length: 400"),
                            head("POST", "/nowhere", "Content-Length: 60000"),
                            head("POST", "/admin/api/recordings", "Content-Length: 60000")),
                    "1"),
            new Kind("200 heads, a byte every half second", 200, 500, List.of("GET / HTTP/1.1\r\nX-A: "), "a"),
            new Kind(
                    "20 forms with files, without a login",
                    20,
                    1,
                    List.of(
                            form("/v1/actions"),
                            form("/admin/api/recordings"),
                            form("/admin/api/workbooks/check"),
                            form("/nowhere")),
                    "10000\r\n" + "x".repeat(0x10000) + "\r\n"),
            new Kind("100 connections that log in", 100, 1, List.of(), ""));

    /**
     * Creates the attackers, one per connection.
     *
     * @param csrf the CSRF token that logins must send
     */
    List<Attacker> attackers(InetSocketAddress service, String csrf) {
        List<Attacker> attackers = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            attackers.add(
                    starts.isEmpty()
                            ? new Attacker(service, login(csrf, i), login(csrf, i), millis)
                            : new Attacker(service, starts.get(i % starts.size()), again, millis));
        }
        return attackers;
    }

    private static String login(String csrf, int number) {
        String body = "{\"username\":\"guessed-%d\",\"password\":\"guess\"}".formatted(number);
        return head(
                        "POST",
                        "/admin/api/session",
                        "Cookie: XSRF-TOKEN=" + csrf,
                        "X-XSRF-TOKEN: " + csrf,
                        "Content-Length: " + body.length())
                + body;
    }

    private static String form(String path) {
        String part = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(part.length()) + "\r\n" + part + "\r\n";
    }

    private static String head(String method, String path, String... headers) {
        String type = method.equals("POST") ? "Content-Type: application/json\r\n" : "";
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + type + String.join("\r\n", headers)
                + (headers.length == 0 ? "\r\n" : "\r\n\r\n");
    }
}
