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
            assertThat(settings.jobs()).isEmpty();
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
    void takesAJobWithNoMoreThanItsInputs() {
        runner.withPropertyValues("copydesk.jobs.nightly.inputs=" + inbox).run(context -> {
            JobSettings job = context.getBean(ServeSettings.class).jobs().get("nightly");
            assertThat(job.cron()).isEqualTo("0 0 3 * * *");
            assertThat(job.missed()).isEqualTo(JobSettings.Missed.RUN);
            assertThat(job.hasPolicy()).isFalse();
            assertThat(job.retention().ages().runs()).isNull();
        });
    }

    @Test
    void namesTheKeyOfWhatIsWrongWithAJob() {
        refusesOfJob("cron=daily", "copydesk.jobs.nightly.cron: 'daily' is not six fields");
        refusesOfJob("zone=Mars/Olympus", "copydesk.jobs.nightly.zone: 'Mars/Olympus' is no time zone");
        refusesOfJob("text.captons=true", "copydesk.jobs.nightly.text: unknown setting: captons");
        refusesOfJob("wording.apply-at=3", "copydesk.jobs.nightly.wording.apply-at: 0 to 1, not 3.0");
        refusesOfJob("fields.colour=x", "copydesk.jobs.nightly.fields: no field holds \"colour\"");
        refusesOfJob("output[0].file=" + inbox.resolve("a.txt"), "copydesk.jobs.nightly.output[0].format: say jsonl");
        refusesOfJob("output[0].only=article", "copydesk.jobs.nightly.output[0].file: say where to");
        refusesOfJob("retention.runs=5s", "copydesk.jobs.nightly.retention.runs: 1h or more");
        refusesOfJob("house-style=" + inbox.resolve("no.yml"), "copydesk.jobs.nightly.house-style: there is no file");
        refusesOfJob("croon=x", "copydesk.jobs.nightly.croon");
        refuses("copydesk.jobs.nightly.cron=0 0 3 * * *", "copydesk.jobs.nightly.inputs: name at least one");
    }

    @Test
    void refusesTwoJobsOverTheSameInputs() {
        runner.withPropertyValues("copydesk.jobs.a.inputs=" + inbox, "copydesk.jobs.b.inputs=" + inbox)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("copydesk.jobs.b.inputs: the same as those of the job a"));
    }

    @Test
    void letsAJobSayAgainWhatIsSaidForAll() {
        runner.withPropertyValues(
                        "copydesk.text.headings=false",
                        "copydesk.jobs.nightly.inputs=" + inbox,
                        "copydesk.jobs.nightly.text.captions=true")
                .run(context -> {
                    ServeSettings settings = context.getBean(ServeSettings.class);
                    TextSettings text =
                            settings.text().with(settings.jobs().get("nightly").text(), "text");
                    assertThat(text.headings()).isFalse();
                    assertThat(text.captions()).isTrue();
                });
    }

    @Test
    void namesTheKeyOfWhatIsWrongWithANotice() {
        refuses("copydesk.notices[0].events=failure", "copydesk.notices[0]: say either command or webhook");
        refuses("copydesk.notices[0].webhook=ftp://example.org/", "copydesk.notices[0].webhook: an http or https");
        runner.withPropertyValues("copydesk.notices[0].command=tell", "copydesk.notices[0].events=doom")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining(
                                "copydesk.notices[0].events: failure, alarm, missed or success, not 'doom'"));
    }

    @Test
    void namesTheKeyOfAnAlarmThatCantBe() {
        refuses("copydesk.alarms.runs=1", "copydesk.alarms.runs: 3 or more, not 1");
        refuses("copydesk.alarms.length=1", "copydesk.alarms.length: more than 1");
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
        refuses(
                "copydesk.jobs.inbox.inputs=" + inbox.resolve("nowhere"),
                "copydesk.jobs.inbox.inputs: there is no file or folder");
    }

    private void refusesOfJob(String property, String reason) {
        runner.withPropertyValues("copydesk.jobs.nightly.inputs=" + inbox, "copydesk.jobs.nightly." + property)
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining(reason));
    }

    private void refuses(String property, String reason) {
        runner.withPropertyValues(property)
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining(reason));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ServeSettings.class)
    static class Bound {}
}
