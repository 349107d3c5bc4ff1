package org.copydesk.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class CopydeskSettingsTest {
    @TempDir
    private Path inbox;

    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Bound.class);

    @Test
    void listensOnThisMachineAloneUnlessToldOtherwise() {
        runner.run(context -> {
            CopydeskSettings settings = context.getBean(CopydeskSettings.class);
            assertThat(settings.loopback()).isTrue();
            assertThat(settings.jobs()).isEmpty();
        });
        runner.withPropertyValues("copydesk.address=0.0.0.0")
                .run(context -> assertThat(
                                context.getBean(CopydeskSettings.class).loopback())
                        .isFalse());
    }

    @Test
    void refusesAnUnknownKey() {
        refuses("copydesk.prot=80", "there is no setting copydesk.prot; did you mean copydesk.port?");
    }

    @Test
    void takesAJobWithNoMoreThanItsInputs() {
        runner.withPropertyValues("copydesk.jobs.nightly.inputs=" + inbox).run(context -> {
            JobSettings job = context.getBean(CopydeskSettings.class).jobs().get("nightly");
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
        refusesOfJob(
                "text.captons=true",
                "there is no setting copydesk.jobs.nightly.text.captons; did you mean copydesk.jobs.nightly.text.captions?");
        refusesOfJob("wording.apply-at=3", "copydesk.jobs.nightly.wording.apply-at: 0 to 1, not 3.0");
        refusesOfJob("fields.colour=x", "copydesk.jobs.nightly.fields: no field holds \"colour\"");
        refusesOfJob(
                "output[0].file=" + inbox.resolve("a.txt"), "copydesk.jobs.nightly.output[0].format: say one of jsonl");
        refusesOfJob("output[0].only=article", "copydesk.jobs.nightly.output[0].file: say where to");
        refusesOfJob("retention.runs=5s", "copydesk.jobs.nightly.retention.runs: 1h or more");
        refusesOfJob("house-style=" + inbox.resolve("no.yml"), "copydesk.jobs.nightly.house-style: there is no file");
        refusesOfJob("croon=x", "copydesk.jobs.nightly.croon; did you mean copydesk.jobs.nightly.cron?");
        refusesOfJob(
                "output[0].fiel=3",
                "copydesk.jobs.nightly.output[0].fiel; did you mean copydesk.jobs.nightly.output[0].file?");
        refuses("copydesk.jobs.nightly.cron=0 0 3 * * *", "copydesk.jobs.nightly.inputs: name at least one");
    }

    @Test
    void refusesTwoJobsOverOneFolder() {
        String reason = "copydesk.jobs.b.inputs: " + inbox + " is read by the job a too; let one job read it";
        refusesTwo(inbox + "", inbox + "", reason);
        refusesTwo(inbox + ",/elsewhere", inbox + "", reason);
        refusesTwo(inbox + "", inbox + "/./wire", "/./wire is read by the job a too (" + inbox + ")");
        refusesTwo(inbox + "/wire", inbox + "", "copydesk.jobs.b.inputs: " + inbox + " is read by the job a too");
        refusesTwo(inbox + "", inbox + "/*.html", "*.html is read by the job a too");
        refusesTwo(inbox + "/*.html", inbox + "/*.html", "*.html is read by the job a too");
        two(inbox + "/*.html", inbox + "/*.jsonl", "")
                .run(context -> assertThat(context).hasNotFailed());
        two(inbox + "/one", inbox + "/one-more", "")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void refusesTwoJobsThatWriteOneFile() {
        two("/a", "/b", inbox + "/out.csv")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining(
                                "copydesk.jobs.b.output[0].file: " + inbox + "/out.csv is written by the job a too"));
    }

    @Test
    void takesObjectsForInputsAndOutputs() {
        two("s3://news/wire", "s3://news/crawl/*.gz", "")
                .run(context -> assertThat(context).hasNotFailed());
        refusesTwo("s3://news/wire", "s3://news/wire/2026", "s3://news/wire/2026 is read by the job a too");
        two("/a", "/b", "s3://news/out.csv")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("s3://news/out.csv is written by the job a too"));
        runner.withPropertyValues(
                        "copydesk.jobs.nightly.inputs=s3://news/crawl",
                        "copydesk.jobs.nightly.output[0].file=s3://news/out/{date}.jsonl.gz")
                .run(context -> assertThat(context.getBean(CopydeskSettings.class)
                                .withFilesOfJobs()
                                .jobs()
                                .get("nightly")
                                .output()
                                .get(0)
                                .place())
                        .isEqualTo("s3://news/out/{date}.jsonl.gz"));
    }

    @Test
    void refusesObjectsThatCantBe() {
        String output = "copydesk.jobs.nightly.output[0].file: ";
        refuses(
                "copydesk.jobs.nightly.inputs=s3://desk:secret@news/a",
                "copydesk.jobs.nightly.inputs: an address is s3://BUCKET/KEY");
        refusesOfJob("output[0].file=s3://a.csv", output + "name an object in the bucket");
        refusesOfJob("output[0].file=s3://news/{run}/a.csv", output + "{date} and {run} may stand in its name");
        runner.withPropertyValues(
                        "copydesk.jobs.nightly.inputs=" + inbox,
                        "copydesk.jobs.nightly.output[0].file=s3://news/reading",
                        "copydesk.jobs.nightly.output[0].format=html")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("Markdown and HTML go into a folder, which S3 has not"));
        two("/a", "s3://news", "s3://news/out.csv")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("s3://news/out.csv would be read by the job b; put it elsewhere"));
    }

    private void refusesTwo(String first, String second, String reason) {
        two(first, second, "").run(context -> assertThat(context).getFailure().hasStackTraceContaining(reason));
    }

    private ApplicationContextRunner two(String first, String second, String output) {
        ApplicationContextRunner two =
                runner.withPropertyValues("copydesk.jobs.a.inputs=" + first, "copydesk.jobs.b.inputs=" + second);
        return output.isEmpty()
                ? two
                : two.withPropertyValues(
                        "copydesk.jobs.a.output[0].file=" + output, "copydesk.jobs.b.output[0].file=" + output);
    }

    @Test
    void letsTheNameOfAnOutputHaveDateAndRunOnly() {
        refusesOfJob(
                "output[0].file=out-{day}.csv", "copydesk.jobs.nightly.output[0].file: {date} and {run} may stand");
        refusesOfJob("output[0].file=out/{run}/a.csv", "copydesk.jobs.nightly.output[0].file: {date} and {run} may");
    }

    @Test
    void namesWhatAValueMustBe() {
        refuses("copydesk.port=many", "copydesk.port: a whole number, not 'many'");
        refuses("copydesk.batch.deadline=soon", "copydesk.batch.deadline: a time, such as 500ms, 30s, 10m, 2h or 90d");
        refuses("copydesk.input.keep=all", "copydesk.input.keep: bytes or references, not 'all'");
        refuses("copydesk.text=yes", "copydesk.text: settings below it, not 'yes'");
    }

    @Test
    void letsAJobSayAgainWhatIsSaidForAll() {
        runner.withPropertyValues(
                        "copydesk.text.headings=false",
                        "copydesk.jobs.nightly.inputs=" + inbox,
                        "copydesk.jobs.nightly.text.captions=true")
                .run(context -> {
                    CopydeskSettings settings = context.getBean(CopydeskSettings.class);
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
                                context.getBean(CopydeskSettings.class).site().rules())
                        .isEqualTo(inbox));
        refuses("copydesk.site.rules=" + inbox.resolve("nowhere"), "copydesk.site.rules: there is no folder");
    }

    @Test
    void refusesAnInboxThatIsNotThere() {
        runner.withPropertyValues("copydesk.jobs.inbox.inputs=" + inbox.resolve("nowhere"))
                .run(context -> assertThatThrownBy(context.getBean(CopydeskSettings.class)::withFilesOfJobs)
                        .hasMessageStartingWith("copydesk.jobs.inbox.inputs: there is no file or folder"));
    }

    private void refusesOfJob(String property, String reason) {
        runner.withPropertyValues("copydesk.jobs.nightly.inputs=" + inbox, "copydesk.jobs.nightly." + property)
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining(reason));
    }

    private void refuses(String property, String reason) {
        runner.withPropertyValues(property)
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining(reason));
    }
}
