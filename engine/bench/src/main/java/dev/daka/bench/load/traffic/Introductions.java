package dev.daka.bench.load.traffic;

import dev.daka.bench.load.client.HttpAnswer;
import dev.daka.bench.load.client.Request;
import dev.daka.bench.load.client.Requests;

/** Sends each member's profile to the service once, so that it knows the members when they act. */
public final class Introductions implements Requests {
    private final RequestHead head;
    private int next;

    public Introductions(RequestHead head) {
        this.head = head;
    }

    @Override
    public Request next() {
        int number = next++;
        String id = Traffic.memberId(number);
        return new Request(id, head.put("/v1/members/" + id, Traffic.member(number)), 1);
    }

    @Override
    public int answered(Request request, HttpAnswer answer) {
        return answer.isOk() ? 1 : 0;
    }
}
