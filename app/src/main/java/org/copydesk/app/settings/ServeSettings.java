package org.copydesk.app.settings;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;

/**
 * The settings of the server, below {@code copydesk}. A key that is not among them is refused.
 *
 * @param port 0 to 65535; 0 takes a free one
 * @param address where to listen
 * @param inbox the folder that is cleaned on a schedule, or null for none
 * @param cron when: second, minute, hour, day, month, weekday
 * @param text what belongs to the text of an article
 * @param site the owner's rules for single sites
 * @param dictionaries further dictionaries
 * @param houseStyle the file of the owner's own spellings, or null for none
 */
@ConfigurationProperties(prefix = "copydesk", ignoreUnknownFields = false)
public record ServeSettings(
        @DefaultValue("8080") int port,
        @DefaultValue("127.0.0.1") InetAddress address,
        @Nullable Path inbox,
        @DefaultValue("0 0 3 * * *") String cron,
        @DefaultValue TextSettings text,
        @DefaultValue SiteSettings site,
        @DefaultValue DictionarySettings dictionaries,
        @Nullable Path houseStyle) {
    private static final int HIGHEST_PORT = 65535;

    /** @throws IllegalArgumentException if a value can't be; its message is one line */
    public ServeSettings {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("copydesk.port: 0 to 65535, not " + port);
        }
        if (!CronExpression.isValidExpression(cron)) {
            throw new IllegalArgumentException(
                    "copydesk.cron: '" + cron + "' is not six fields: second, minute, hour, day, month, weekday");
        }
        if (inbox != null && !Files.isDirectory(inbox)) {
            throw new IllegalArgumentException("copydesk.inbox: there is no folder " + inbox);
        }
    }

    /** Whether this machine alone can reach the server. */
    public boolean loopback() {
        return address.isLoopbackAddress();
    }
}
