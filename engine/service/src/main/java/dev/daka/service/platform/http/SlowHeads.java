package dev.daka.service.platform.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.coyote.Constants;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.RequestInfo;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Finds connections on which one request head takes too long to arrive. Tomcat itself only limits the pause between two
 * bytes. Called once a second, by one thread at a time.
 */
final class SlowHeads {
    private Map<SocketWrapperBase<?>, Head> known = new HashMap<>();

    /**
     * A partly received head.
     *
     * @param request    number of the request on its connection
     * @param sinceNanos {@link System#nanoTime()} when the head was first seen
     */
    private record Head(long request, long sinceNanos) {}

    <T> List<SocketWrapperBase<T>> after(Duration limit, Collection<SocketWrapperBase<T>> connections) {
        long now = System.nanoTime();
        Map<SocketWrapperBase<?>, Head> coming = new HashMap<>();
        List<SocketWrapperBase<T>> late = new ArrayList<>();
        for (SocketWrapperBase<T> connection : connections) {
            RequestInfo info = infoOfHead(connection);
            if (info != null) {
                Head head = known.get(connection);
                Head since = head != null && head.request == info.getRequestCount()
                        ? head
                        : new Head(info.getRequestCount(), now);
                coming.put(connection, since);
                if (now - since.sinceNanos > limit.toNanos()) {
                    late.add(connection);
                }
            }
        }
        known = coming;
        return late;
    }

    /**
     * Tomcat's record of the request whose head is arriving on the connection; null if there is none. Tomcat keeps a
     * processor on the connection between two pieces of a head, and also during asynchronous requests, which do not
     * count here.
     */
    private static @Nullable RequestInfo infoOfHead(SocketWrapperBase<?> connection) {
        if (connection.getCurrentProcessor() instanceof Processor processor && !processor.isAsync()) {
            Request request = processor.getRequest();
            RequestInfo info = request == null ? null : request.getRequestProcessor();
            return info != null && isBetweenPieces(info.getStage()) ? info : null;
        }
        return null;
    }

    private static boolean isBetweenPieces(int stage) {
        return stage == Constants.STAGE_PARSE || stage == Constants.STAGE_ENDED;
    }
}
