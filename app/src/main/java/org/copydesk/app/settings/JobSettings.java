package org.copydesk.app.settings;

import static org.copydesk.app.settings.Checks.require;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.copydesk.pipeline.s3.S3Address;
import org.copydesk.pipeline.s3.S3Inputs;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;

/**
 * A job, below {@code copydesk.jobs.NAME}. What it doesn't say of how to clean is as for all, below {@code copydesk}.
 *
 * @param inputs files, folders, globs and addresses of objects; a file or folder must be there
 * @param fields as {@code copydesk.input.fields}; null for those of all
 * @param cron when: second, minute, hour, day, month, weekday
 * @param zone the time zone of these, or null for the machine's own
 * @param missed what becomes of times that were missed
 * @param noInput whether a run without new documents is an alarm, where each of the runs before had some
 * @param text as {@code copydesk.text}, key by key; what is not said is as for all
 * @param wording as {@code copydesk.wording}, key by key; what is not said is as for all
 * @param site rules for single sites in place of those of all, or null
 * @param dictionaries dictionaries in place of those of all, or null
 * @param houseStyle a house style in place of that of all; null for that of all
 * @param output what is written after each run
 * @param retention how long things are kept
 */
public record JobSettings(
        @DefaultValue List<String> inputs,
        @Nullable Map<String, String> fields,
        @DefaultValue("0 0 3 * * *") String cron,
        @Nullable String zone,
        @DefaultValue("run") Missed missed,
        @DefaultValue("true") boolean noInput,
        @Nullable @SameKeysAs(TextSettings.class) Map<String, Boolean> text,
        @Nullable @SameKeysAs(WordingSettings.class) Map<String, Double> wording,
        @Nullable SiteSettings site,
        @Nullable DictionarySettings dictionaries,
        @Nullable Path houseStyle,
        @DefaultValue List<OutputSettings> output,
        @DefaultValue RetentionSettings retention) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9](-?[a-z0-9]){0,39}");

    /** What becomes of times that were missed. */
    public enum Missed {
        /** One run is made for all of them. */
        RUN,
        /** They are told, and no more. */
        SKIP
    }

    /** Whether it cleans in another way than all. */
    public boolean hasPolicy() {
        return text != null || wording != null || site != null || dictionaries != null || houseStyle != null;
    }

    /** The zone in which it is planned. */
    public ZoneId zoneId() {
        return zone == null ? ZoneId.systemDefault() : ZoneId.of(zone);
    }

    /**
     * @param name what the settings call it
     * @throws IllegalArgumentException if it can't be; its message is one line that names the key
     */
    void check(String name, TextSettings textOfAll, WordingSettings wordingOfAll) {
        String key = "copydesk.jobs." + name;
        require(NAME.matcher(name).matches(), key, "a name is lower-case letters, digits and hyphens, at most 40");
        checkInputs(key + ".inputs");
        require(
                CronExpression.isValidExpression(cron.strip()),
                key + ".cron",
                "'" + cron + "' is not six fields: second, minute, hour, day, month, weekday");
        checkZone(key + ".zone");
        InputSettings.fields(fields, key + ".fields");
        textOfAll.with(text, key + ".text");
        wordingOfAll.with(wording, key + ".wording");
        require(
                houseStyle == null || Files.isRegularFile(houseStyle),
                key + ".house-style",
                "there is no file " + houseStyle);
        for (int i = 0; i < output.size(); i++) {
            output.get(i).check(key + ".output[" + i + "]");
        }
        retention.check(key + ".retention");
    }

    private void checkInputs(String key) {
        require(!inputs.isEmpty(), key, "name at least one file, folder or glob");
        for (String input : inputs) {
            require(!input.isBlank() && !input.equals("-"), key, "a file, folder or glob, not '" + input + "'");
            if (S3Address.isMeant(input)) {
                JobFiles.objects(key, input, S3Inputs::of);
            }
        }
    }

    /** @throws IllegalArgumentException if what it reads is not there, or what it writes has no place */
    void requireFiles(String key) {
        for (String input : inputs) {
            require(
                    JobFiles.isGlob(input) || S3Address.isMeant(input) || Files.exists(Path.of(input)),
                    key + ".inputs",
                    "there is no file or folder " + input);
        }
        for (int i = 0; i < output.size(); i++) {
            output.get(i).requireFolder(key + ".output[" + i + "]");
        }
    }

    private void checkZone(String key) {
        try {
            zoneId();
        } catch (DateTimeException e) {
            require(false, key, "'" + zone + "' is no time zone such as Europe/Vienna or UTC");
        }
    }
}
