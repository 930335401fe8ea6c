package dev.daka.bench.load.traffic;

import dev.daka.bench.load.client.HttpAnswer;
import dev.daka.bench.load.client.Request;
import dev.daka.bench.load.client.Requests;

/** Posts one action per request, in the order of their numbers. */
public final class SinglePosts implements Requests {
    private final ActionSource actions;
    private final RequestHead head;
    private final Tally tally;
    private long next;

    public SinglePosts(ActionSource actions, RequestHead head, Tally tally) {
        this.actions = actions;
        this.head = head;
        this.tally = tally;
    }

    @Override
    public Request next() {
        long number = next++;
        tally.countSent(1);
        return new Request(actions.actionId(number), head.post("/v1/actions", actions.action(number)), 1);
    }

    @Override
    public int answered(Request request, HttpAnswer answer) {
        if (!answer.isOk()) {
            tally.countRefusal("status " + answer.status(), 1);
            return 0;
        }
        return tally.countDecision(request.id(), GrantedPoints.in(answer.body()), answer.body().length) ? 1 : 0;
    }
}
