package org.copydesk.app.settings;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * All settings, the same for every command.
 *
 * @param port 0 to 65535; 0 takes a free one
 * @param address where to listen
 * @param behindProxy whether a proxy that speaks TLS stands before the server, so that it may be reached unencrypted
 * @param proxies the proxy's addresses, or networks such as {@code 10.1.0.0/16}: nobody else is believed who a request comes from and
 *     how it travelled
 * @param names the names by which other machines call the server, such as {@code desk.example.org}; a request by another name is refused.
 *     Without one any name will do, and on this machine alone {@code localhost} and its addresses
 * @param console what the H2 console may do, or null for {@code read}, and {@code off} where other machines reach the server
 * @param logins the file of people's logins with their roles, or null for the store's user alone
 * @param text what belongs to the text of an article
 * @param wording how sure a correction of words must be
 * @param site the owner's rules for single sites
 * @param batch how the batch runs
 * @param quarantine when a run fails for what it sets aside
 * @param dictionaries further dictionaries
 * @param input how inputs are read
 * @param houseStyle the file of the owner's own spellings, or null for none
 * @param models the folder of the owner's own models, each in place of the one of its name; or null for none
 * @param golden what becomes of runs that would make golden records worse
 * @param alarms when a site counts as changed
 * @param notices who is told what happened
 * @param jobs what runs by itself, by name
 */
public record CopydeskSettings(
        @DefaultValue("8080") int port,
        @DefaultValue("127.0.0.1") InetAddress address,
        @DefaultValue("false") boolean behindProxy,
        @DefaultValue({"127.0.0.1", "::1"}) List<String> proxies,
        @DefaultValue List<String> names,
        @Nullable ConsoleAccess console,
        @Nullable Path logins,
        @DefaultValue TextSettings text,
        @DefaultValue WordingSettings wording,
        @DefaultValue SiteSettings site,
        @DefaultValue BatchSettings batch,
        @DefaultValue QuarantineSettings quarantine,
        @DefaultValue DictionarySettings dictionaries,
        @DefaultValue InputSettings input,
        @Nullable Path houseStyle,
        @Nullable Path models,
        @DefaultValue GoldenSettings golden,
        @DefaultValue AlarmSettings alarms,
        @DefaultValue List<NoticeSettings> notices,
        @DefaultValue Map<String, JobSettings> jobs) {
    private static final int HIGHEST_PORT = 65535;
    private static final Pattern PROXY = Pattern.compile("[0-9.]+(/\\d+)?|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(/\\d+)?");

    /** @throws IllegalArgumentException if a value can't be; its message is one line */
    public CopydeskSettings {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("copydesk.port: 0 to 65535, not " + port);
        }
        Checks.require(logins == null || Files.isRegularFile(logins), "copydesk.logins", "there is no file " + logins);
        new HouseStyleSettings(houseStyle);
        new ModelSettings(models);
        Checks.require(
                proxies.stream().allMatch(one -> PROXY.matcher(one).matches()),
                "copydesk.proxies",
                "addresses, or networks such as 10.1.0.0/16, not " + String.join(", ", proxies));
        TreeMap<String, JobSettings> sorted = new TreeMap<>(jobs);
        sorted.forEach((name, job) -> job.check(name, text, wording));
        JobFiles.requireOwn(sorted);
        jobs = sorted;
        for (int i = 0; i < notices.size(); i++) {
            notices.get(i).check("copydesk.notices[" + i + "]");
        }
    }

    /** The owner's own spellings. */
    public HouseStyleSettings house() {
        return new HouseStyleSettings(houseStyle);
    }

    /** The owner's own models. */
    public ModelSettings ownModels() {
        return new ModelSettings(models);
    }

    /**
     * Looks for what the jobs read, and for room for what they write; only who runs them needs it.
     *
     * @throws IllegalArgumentException if it is not there; its message is one line
     */
    public CopydeskSettings withFilesOfJobs() {
        jobs.forEach((name, job) -> job.requireFiles("copydesk.jobs." + name));
        return this;
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
