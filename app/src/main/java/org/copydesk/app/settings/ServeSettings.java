package org.copydesk.app.settings;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the server, below {@code copydesk}. A key that is not among them is refused.
 *
 * @param port 0 to 65535; 0 takes a free one
 * @param address where to listen
 * @param behindProxy whether a proxy that speaks TLS stands before the server, so that it may be reached unencrypted
 * @param console what the H2 console may do; null lets it read, and is off where other machines reach the server
 * @param text what belongs to the text of an article
 * @param wording how sure a correction of words must be
 * @param site the owner's rules for single sites
 * @param batch how the batch runs
 * @param quarantine when a run fails for what it sets aside
 * @param dictionaries further dictionaries
 * @param input how inputs are read
 * @param houseStyle the file of the owner's own spellings, or null for none
 * @param alarms when a site counts as changed
 * @param notices who is told what happened
 * @param jobs what runs by itself, by name
 */
@ConfigurationProperties(prefix = "copydesk", ignoreUnknownFields = false)
public record ServeSettings(
        @DefaultValue("8080") int port,
        @DefaultValue("127.0.0.1") InetAddress address,
        @DefaultValue("false") boolean behindProxy,
        @Nullable ConsoleAccess console,
        @DefaultValue TextSettings text,
        @DefaultValue WordingSettings wording,
        @DefaultValue SiteSettings site,
        @DefaultValue BatchSettings batch,
        @DefaultValue QuarantineSettings quarantine,
        @DefaultValue DictionarySettings dictionaries,
        @DefaultValue InputSettings input,
        @Nullable Path houseStyle,
        @DefaultValue AlarmSettings alarms,
        @DefaultValue List<NoticeSettings> notices,
        @DefaultValue Map<String, JobSettings> jobs) {
    private static final int HIGHEST_PORT = 65535;

    /** @throws IllegalArgumentException if a value can't be; its message is one line */
    public ServeSettings {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("copydesk.port: 0 to 65535, not " + port);
        }
        jobs = new TreeMap<>(jobs);
        jobs.forEach((name, job) -> job.check(name, text, wording));
        requireOwnInputs(jobs);
        for (int i = 0; i < notices.size(); i++) {
            notices.get(i).check("copydesk.notices[" + i + "]");
        }
    }

    /** A run that was cut off is found again by what it was to read. */
    private static void requireOwnInputs(Map<String, JobSettings> jobs) {
        Map<List<String>, String> seen = new HashMap<>();
        jobs.forEach((name, job) -> {
            String other = seen.putIfAbsent(job.inputs(), name);
            Checks.require(other == null, "copydesk.jobs." + name + ".inputs", "the same as those of the job " + other);
        });
    }

    /** What the console may do, where nothing is set too. */
    public ConsoleAccess consoleAccess() {
        if (console != null) {
            return console;
        }
        return loopback() && !behindProxy ? ConsoleAccess.READ : ConsoleAccess.OFF;
    }

    /** Whether this machine alone can reach the server. */
    public boolean loopback() {
        return address.isLoopbackAddress();
    }
}
