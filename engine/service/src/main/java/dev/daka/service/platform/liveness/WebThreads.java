package dev.daka.service.platform.liveness;

import java.util.List;
import java.util.stream.Stream;
import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Watches Tomcat's two vital threads: the acceptor, which accepts connections, and the poller, which detects incoming
 * data.
 */
@Component
class WebThreads {
    private final VitalThreads threads;

    WebThreads(VitalThreads threads) {
        this.threads = threads;
    }

    @EventListener
    void watch(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() instanceof TomcatWebServer server
                && server.getTomcat().getConnector().getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
            String name = protocol.getName().replace("\"", "");
            List<String> vital = List.of(name + "-Poller", name + "-Acceptor");
            living().filter(thread -> vital.contains(thread.getName())).forEach(threads::watch);
        }
    }

    @EventListener(ContextClosedEvent.class)
    void release() {
        living().forEach(threads::release);
    }

    private static Stream<Thread> living() {
        return Thread.getAllStackTraces().keySet().stream();
    }
}
