package dev.daka.service.startup;

import dev.daka.service.home.Home;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The folder, for whoever keeps something there. */
@Configuration
class StartSettings {
    @Bean
    Home home(@Value("${daka.home}") String folder) {
        return Home.open(folder);
    }
}
