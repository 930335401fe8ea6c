package dev.daka.bench.load.traffic;

import dev.daka.bench.load.client.HttpAnswer;
import dev.daka.bench.load.client.Request;
import dev.daka.bench.load.client.Requests;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Posts several actions per request, in the order of their numbers. A request's id is the number of its first action.
 */
public final class BatchPosts implements Requests {
    private final ActionSource actions;
    private final RequestHead head;
    private final Tally tally;
    private final int size;
    private final long most;
    private long next;

    /**
     * Creates the requests for actions with the numbers from 0 to {@code most - 1}.
     *
     * @param size actions per request
     * @param most total number of actions; the last request may be smaller
     */
    public BatchPosts(ActionSource actions, RequestHead head, Tally tally, int size, long most) {
        this.actions = actions;
        this.head = head;
        this.tally = tally;
        this.size = size;
        this.most = most;
    }

    /** Total number of requests. For example, 250 actions with 100 per request make 3 requests. */
    public long requests() {
        return (most - 1) / size + 1;
    }

    @Override
    public Request next() {
        long first = next;
        next = Math.min(most, first + size);
        int count = (int) (next - first);
        tally.countSent(count);
        String body = LongStream.range(first, next)
                .mapToObj(actions::action)
                .collect(Collectors.joining(",", "{\"actions\":[", "]}"));
        return new Request(String.valueOf(first), head.post("/v1/actions/batch", body), count);
    }

    @Override
    public int answered(Request request, HttpAnswer answer) {
        if (!answer.isOk()) {
            tally.countRefusal("status " + answer.status(), request.actions());
            return 0;
        }
        List<BatchResult> results = BatchResult.in(answer.body());
        if (results.size() != request.actions()) {
            tally.countRefusal("%d results".formatted(results.size()), request.actions());
            return 0;
        }
        long number = Long.parseLong(request.id());
        int length = answer.body().length / results.size();
        int right = 0;
        for (BatchResult result : results) {
            right += count(actions.actionId(number++), result, length) ? 1 : 0;
        }
        return right;
    }

    private boolean count(String actionId, BatchResult result, int length) {
        if (result.granted().isEmpty()) {
            tally.countRefusal("status " + result.status(), 1);
            return false;
        }
        return tally.countDecision(actionId, result.granted().get(), length);
    }
}
