package org.copydesk.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.app.Ran;
import org.copydesk.app.cli.JobTimes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jobs of {@code copydesk.yml}, as commands and documents tell of them. */
class JobSetupIT {
    @TempDir
    private Path folder;

    @Test
    void loadsTheExampleOfTheDocument() throws IOException {
        String document = Files.readString(Path.of("../docs/schedule.md"));
        Matcher example = Pattern.compile("```yaml\n(copydesk:\n  # How all.*?)```", Pattern.DOTALL)
                .matcher(document);
        assertThat(example.find()).isTrue();
        String yaml = example.group(1);
        for (String name : List.of("inbox", "wire", "out", "dictionaries", "site-rules", "crawl")) {
            Files.createDirectory(folder.resolve(name));
            yaml = yaml.replaceAll(
                    "(?<=[ \"])" + name + "(?=[/\" \n])", folder.resolve(name).toString());
        }
        for (String name : List.of("house-style.yml", "nightly-style.yml")) {
            Files.writeString(folder.resolve(name), "");
            yaml = yaml.replace(": " + name, ": " + folder.resolve(name));
        }
        Path file = Files.writeString(folder.resolve("example.yml"), yaml);
        List<JobTimes.Job> jobs = new JobsOfSettings()
                .of(
                        Map.of(
                                "spring.config.location",
                                "optional:classpath:/",
                                "spring.config.additional-location",
                                file.toUri()),
                        Instant.parse("2026-11-22T12:00:00Z"));
        assertThat(jobs).extracting(JobTimes.Job::name).containsExactly("hourly", "nightly");
        assertThat(jobs.get(1).next()).contains(Instant.parse("2026-11-23T02:00:00Z"));
    }

    @Test
    void listsTheJobsOfTheFileInTheFolder() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "The ferry was late again.\n");
        Files.writeString(
                folder.resolve("copydesk.yml"),
                "copydesk:\n  jobs:\n    nightly:\n      inputs: [ " + folder.resolve("a.txt")
                        + " ]\n      zone: UTC\n");
        assertThat(Ran.in(folder, "jobs").exitCode()).isEqualTo(1);
        assertThat(Ran.in(folder, "clean", "a.txt", "--quiet").exitCode()).isZero();
        Ran jobs = Ran.in(folder, "jobs");
        assertThat(jobs.exitCode()).as(jobs.err()).isZero();
        assertThat(jobs.out().lines()).hasSize(2);
        assertThat(jobs.out()).contains("nightly", "T03:00Z");
        Ran nothing = Ran.in(folder, "release");
        assertThat(nothing.exitCode()).as(nothing.err()).isZero();
        assertThat(nothing.err()).contains("nothing waits");
        assertThat(Ran.in(folder, "release", "news.example.org").exitCode()).isEqualTo(1);
        Ran none = Ran.in(folder, "jobs", "--settings", "a.txt");
        assertThat(none.exitCode()).isEqualTo(1);
    }

    @Test
    void namesTheKeyOfWhatCantBe() throws IOException {
        Files.writeString(
                folder.resolve("copydesk.yml"),
                "copydesk:\n  jobs:\n    nightly:\n      inputs: [ " + folder + " ]\n      croon: x\n");
        Ran jobs = Ran.in(folder, "jobs");
        assertThat(jobs.exitCode()).isEqualTo(1);
        assertThat(jobs.err())
                .isEqualTo("copydesk: can't start: copydesk.yml, line 5: there is no setting"
                        + " copydesk.jobs.nightly.croon; did you mean copydesk.jobs.nightly.cron?\n");
    }
}
