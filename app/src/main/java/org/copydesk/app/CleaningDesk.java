package org.copydesk.app;

import org.copydesk.app.settings.InputSettings;
import org.copydesk.app.settings.SiteSettings;
import org.copydesk.app.settings.TextSettings;
import org.copydesk.core.Setup;
import org.copydesk.core.site.SiteRules;
import org.copydesk.pipeline.input.InputFields;
import org.copydesk.pipeline.input.InputLimits;
import org.copydesk.pipeline.job.Desk;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How documents are cleaned, as the settings say: the same for {@code clean} and {@code serve}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TextSettings.class, SiteSettings.class, InputSettings.class})
class CleaningDesk {

    @Bean
    SiteRules siteRules(SiteSettings sites) {
        return sites.read();
    }

    @Bean
    InputFields inputFields(InputSettings input) {
        return input.read();
    }

    @Bean
    InputLimits inputLimits(InputSettings input) {
        return input.limits();
    }

    @Bean
    Desk.Maker desks(TextSettings text, SiteRules sites) {
        return Desk.Maker.of(Setup.standard().with(text.policy()).with(sites));
    }
}
