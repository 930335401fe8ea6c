package dev.daka.service.delivery.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings as Spring binds them: the defaults, except for those that a test sets. */
record SenderSettings(Map<String, String> named) {
    static SenderSettings defaults() {
        return new SenderSettings(Map.of("daka.webhooks.allow-http", "true"));
    }

    SenderSettings allowing(List<String> networks) {
        return with("allowed-networks", String.join(",", networks));
    }

    SenderSettings with(String name, Duration duration) {
        return with(name, duration.toMillis() + "ms");
    }

    private SenderSettings with(String name, String value) {
        Map<String, String> more = new TreeMap<>(named);
        more.put("daka.webhooks." + name, value);
        return new SenderSettings(more);
    }

    WebhookSettings settings() {
        return new Binder(new MapConfigurationPropertySource(named))
                .bindOrCreate("daka.webhooks", WebhookSettings.class);
    }
}
