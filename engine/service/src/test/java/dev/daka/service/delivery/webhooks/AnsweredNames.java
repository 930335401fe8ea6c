package dev.daka.service.delivery.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/** A name server for tests: each query gets the next answer, and the last answer is repeated. */
final class AnsweredNames implements DnsResolver {
    private final Deque<InetAddress[]> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();

    /** Uses the system's name server. */
    static AnsweredNames real() {
        return new AnsweredNames();
    }

    static AnsweredNames of(String... addresses) {
        return new AnsweredNames().then(addresses);
    }

    AnsweredNames then(String... addresses) {
        answers.add(Stream.of(addresses).map(TestJournal::address).toArray(InetAddress[]::new));
        return this;
    }

    List<String> asked() {
        return asked;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        asked.add(host);
        if (answers.isEmpty()) {
            return SystemDefaultDnsResolver.INSTANCE.resolve(host);
        }
        return answers.size() == 1 ? answers.getFirst() : answers.removeFirst();
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
