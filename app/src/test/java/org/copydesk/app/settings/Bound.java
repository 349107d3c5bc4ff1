package org.copydesk.app.settings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class Bound {
    @Bean
    CopydeskSettings settings(Environment environment) {
        return SettingsReader.read(environment);
    }
}
