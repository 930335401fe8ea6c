package dev.daka.bench.load.traffic;

import dev.daka.bench.load.client.HttpAnswer;
import dev.daka.bench.load.client.Request;
import dev.daka.bench.load.client.Requests;

/** Tells the service of each member once, so that it knows them when they act. */
public final class Introductions implements Requests {
    private final Traffic traffic;
    private final Tally.RequestHead head;
    private int next;

    public Introductions(Traffic traffic, Tally.RequestHead head) {
        this.traffic = traffic;
        this.head = head;
    }

    @Override
    public Request next() {
        int number = next++;
        String id = traffic.memberId(number);
        return new Request(id, head.put("/v1/members/" + id, traffic.member(number)));
    }

    @Override
    public boolean answered(Request request, HttpAnswer answer) {
        return answer.isOk();
    }
}
