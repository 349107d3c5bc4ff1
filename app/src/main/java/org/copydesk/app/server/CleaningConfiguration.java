package org.copydesk.app.server;

import java.util.Map;
import org.copydesk.app.cli.StartException;
import org.copydesk.app.settings.CopydeskSettings;
import org.copydesk.app.settings.SettingsReader;
import org.copydesk.core.Setup;
import org.copydesk.core.input.InputFields;
import org.copydesk.core.input.InputLimits;
import org.copydesk.core.site.SiteRules;
import org.copydesk.pipeline.batch.CleaningProfile;
import org.copydesk.pipeline.batch.GoldenPolicy;
import org.copydesk.pipeline.batch.PayloadStorage;
import org.copydesk.pipeline.batch.PipelineSettings;
import org.copydesk.pipeline.batch.StreamCleaner;
import org.copydesk.pipeline.cleaning.Engine;
import org.copydesk.pipeline.sitewatch.AlarmLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** How documents are cleaned, as the settings say: the same for {@code clean} and {@code serve}. */
@Configuration(proxyBeanMethods = false)
public class CleaningConfiguration {

    /**
     * What cleans without a store.
     *
     * @param typed settings by their names; those of a file are read besides
     * @throws StartException if a setting can't be
     */
    public static StreamCleaner stream(Map<String, Object> typed) {
        try {
            CopydeskSettings settings = SettingsReader.read(typed);
            CleaningConfiguration made = new CleaningConfiguration();
            return new StreamCleaner(
                    new CleaningProfile(
                            "",
                            made.engine(settings, made.siteRules(settings)),
                            made.inputFields(settings),
                            made.inputLimits(settings)),
                    made.pipelineSettings(settings));
        } catch (RuntimeException e) {
            throw StartException.of(e);
        }
    }

    @Bean
    CopydeskSettings settings(Environment environment) {
        return SettingsReader.read(environment);
    }

    @Bean
    PipelineSettings pipelineSettings(CopydeskSettings settings) {
        return settings.batch().with(settings.quarantine().limit());
    }

    @Bean
    AlarmLimits alarmLimits(CopydeskSettings settings) {
        return settings.alarms().limits();
    }

    @Bean
    GoldenPolicy goldenPolicy(CopydeskSettings settings) {
        return settings.golden().policy();
    }

    @Bean
    SiteRules siteRules(CopydeskSettings settings) {
        return settings.site().read();
    }

    @Bean
    InputFields inputFields(CopydeskSettings settings) {
        return settings.input().read();
    }

    @Bean
    InputLimits inputLimits(CopydeskSettings settings) {
        return settings.input().limits();
    }

    @Bean
    PayloadStorage keep(CopydeskSettings settings) {
        return settings.input().keep();
    }

    @Bean
    Engine engine(CopydeskSettings settings, SiteRules sites) {
        return Engine.of(Setup.standard()
                .with(settings.wording().in(settings.text().policy()))
                .with(sites)
                .with(settings.dictionaries().read())
                .with(settings.house().read())
                .with(settings.ownModels().read()));
    }
}
