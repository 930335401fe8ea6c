package dev.daka.service.booking;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Adds one connection per booking worker to the configured maximum size of the connection pool. */
@Component
class WorkersConnections implements BeanPostProcessor {
    private final Environment environment;

    WorkersConnections(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            BookingSettings settings = Binder.get(environment).bindOrCreate("daka.booking", BookingSettings.class);
            int workers = settings.workersFor(Runtime.getRuntime().availableProcessors());
            pool.setMaximumPoolSize(pool.getMaximumPoolSize() + workers);
        }
        return bean;
    }
}
