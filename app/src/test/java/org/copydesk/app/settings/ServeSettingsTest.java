package org.copydesk.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class ServeSettingsTest {
    @TempDir
    private Path inbox;

    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Bound.class);

    @Test
    void listensOnThisMachineAloneUnlessToldOtherwise() {
        runner.run(context -> {
            ServeSettings settings = context.getBean(ServeSettings.class);
            assertThat(settings.loopback()).isTrue();
            assertThat(settings.cron()).isEqualTo("0 0 3 * * *");
            assertThat(settings.inbox()).isNull();
        });
        runner.withPropertyValues("copydesk.address=0.0.0.0")
                .run(context -> assertThat(context.getBean(ServeSettings.class).loopback())
                        .isFalse());
    }

    @Test
    void refusesAnUnknownKey() {
        refuses("copydesk.inbx=/tmp", "copydesk.inbx");
    }

    @Test
    void refusesACronThatIsNone() {
        refuses("copydesk.cron=daily", "copydesk.cron: 'daily'");
    }

    @Test
    void refusesAPortOutOfRange() {
        refuses("copydesk.port=70000", "copydesk.port: 0 to 65535, not 70000");
    }

    @Test
    void takesAFolderOfSiteRulesAndRefusesOneThatIsNotThere() {
        runner.withPropertyValues("copydesk.site.rules=" + inbox)
                .run(context -> assertThat(
                                context.getBean(ServeSettings.class).site().rules())
                        .isEqualTo(inbox));
        refuses("copydesk.site.rules=" + inbox.resolve("nowhere"), "copydesk.site.rules: there is no folder");
    }

    @Test
    void refusesAnInboxThatIsNotThere() {
        refuses("copydesk.inbox=" + inbox.resolve("nowhere"), "copydesk.inbox: there is no folder");
    }

    private void refuses(String property, String reason) {
        runner.withPropertyValues(property)
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining(reason));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ServeSettings.class)
    static class Bound {}
}
