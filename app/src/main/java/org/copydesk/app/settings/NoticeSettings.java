package org.copydesk.app.settings;

import static org.copydesk.app.settings.Checks.require;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.app.notice.Channel;
import org.copydesk.app.notice.CommandChannel;
import org.copydesk.app.notice.Notice;
import org.copydesk.app.notice.Notices;
import org.copydesk.app.notice.WebhookChannel;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is told what happened, in the list {@code copydesk.notices}: a program or a webhook.
 *
 * @param command a program and its arguments, started without a shell; reads the notice as JSON
 * @param webhook an http or https address to which the notice is posted as JSON
 * @param events of what: {@code failure}, {@code alarm}, {@code missed}, {@code success}
 * @param timeout how long the program, or each try of the webhook, may take
 * @param header the name of a header with a secret
 * @param secret the name of the environment variable that holds the header's value
 */
public record NoticeSettings(
        @DefaultValue List<String> command,
        @Nullable URI webhook,
        @DefaultValue({"failure", "alarm", "missed"}) List<String> events,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("Authorization") String header,
        @Nullable String secret) {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    void check(String key) {
        require(command.isEmpty() != (webhook == null), key, "say either command or webhook");
        if (webhook != null) {
            String scheme = String.valueOf(webhook.getScheme()).toLowerCase(Locale.ROOT);
            require(
                    Set.of("http", "https").contains(scheme) && webhook.getHost() != null,
                    key + ".webhook",
                    "an http or https address, not " + webhook);
        }
        require(
                timeout.toMillis() >= 1 && timeout.compareTo(LONGEST) <= 0,
                key + ".timeout",
                "up to 10m, such as 10s, not " + timeout);
        require(secret == null || webhook != null, key + ".secret", "for a webhook only");
        wantedEvents(key + ".events");
    }

    private Set<Notice.Event> wantedEvents(String key) {
        Set<Notice.Event> found = EnumSet.noneOf(Notice.Event.class);
        for (String name : events) {
            try {
                found.add(Notice.Event.valueOf(name.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                require(false, key, "failure, alarm, missed or success, not '" + name + "'");
            }
        }
        require(!found.isEmpty(), key, "name at least one of failure, alarm, missed and success");
        return found;
    }

    /**
     * As notices take it.
     *
     * @param environment where secrets are
     * @throws IllegalArgumentException if the secret is not there; its message is one line
     */
    public Notices.Wanted wanted(String key, Map<String, String> environment) {
        return new Notices.Wanted(channel(key, environment), wantedEvents(key + ".events"));
    }

    private Channel channel(String key, Map<String, String> environment) {
        if (webhook == null) {
            return new CommandChannel(command, timeout);
        }
        if (secret == null) {
            return new WebhookChannel(webhook, Map.of(), timeout, FIRST_PAUSE);
        }
        String value = environment.getOrDefault(secret, "");
        require(!value.isEmpty(), key + ".secret", "there is no environment variable " + secret);
        return new WebhookChannel(webhook, Map.of(header, value), timeout, FIRST_PAUSE);
    }
}
