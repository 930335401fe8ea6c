package dev.daka.service.platform.start;

import dev.daka.service.platform.datadir.DataDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the home folder as a bean. */
@Configuration
class StartSettings {
    @Bean
    DataDir home(@Value("${daka.home}") String folder) {
        return DataDir.open(folder);
    }
}
