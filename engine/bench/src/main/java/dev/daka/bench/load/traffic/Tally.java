package dev.daka.bench.load.traffic;

import dev.daka.bench.load.client.HttpAnswer;
import dev.daka.bench.load.client.Request;
import dev.daka.bench.load.client.Requests;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Posts the traffic's actions, one after the other, and keeps count of what the answers say was booked. */
public final class Tally implements Requests {
    private final Traffic traffic;
    private final RequestHead head;
    private final Set<String> budgets;
    private final Map<String, Long> points = new HashMap<>();
    /** What went wrong, and how often. */
    private final Map<String, Long> refusals = new TreeMap<>();

    private long sent;
    private long acknowledged;
    private long bytes;
    private long spending;

    public Tally(Traffic traffic, RequestHead head, LoadedRules rules) {
        this.traffic = traffic;
        this.head = head;
        this.budgets = rules.budgets().stream().map(SharedBudget::campaign).collect(Collectors.toSet());
    }

    @Override
    public Request next() {
        long number = sent++;
        return new Request(traffic.actionId(number), head.post("/v1/actions", traffic.action(number)));
    }

    @Override
    public boolean answered(Request request, HttpAnswer answer) {
        if (!answer.isOk()) {
            refusals.merge("status " + answer.status(), 1L, Long::sum);
            return false;
        }
        GrantedPoints granted = GrantedPoints.in(answer.body());
        if (!granted.actionId().equals(request.id())) {
            refusals.merge("answer to another action", 1L, Long::sum);
            return false;
        }
        acknowledged++;
        bytes += answer.body().length;
        granted.byCampaign().forEach((campaign, count) -> points.merge(campaign, count, Long::sum));
        if (granted.byCampaign().keySet().stream().anyMatch(budgets::contains)) {
            spending++;
        }
        return true;
    }

    /** How many actions were posted, answered or not. */
    public long sent() {
        return sent;
    }

    public long acknowledged() {
        return acknowledged;
    }

    public long points() {
        return points.values().stream().mapToLong(Long::longValue).sum();
    }

    public long pointsOf(String campaign) {
        return points.getOrDefault(campaign, 0L);
    }

    /** Of 100 answers, how many spent from a budget that is hot. */
    public double percentSpending() {
        return acknowledged == 0 ? 0 : 100.0 * spending / acknowledged;
    }

    /** Of an answer's body, on average. */
    public int averageBytes() {
        return acknowledged == 0 ? 0 : (int) (bytes / acknowledged);
    }

    /** Such as {@code status 503: 12}; empty where all went well. */
    public String refusals() {
        return refusals.entrySet().stream()
                .map(refusal -> refusal.getKey() + ": " + refusal.getValue())
                .collect(Collectors.joining(", "));
    }

    /** The head that all requests to one service share. */
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
}
