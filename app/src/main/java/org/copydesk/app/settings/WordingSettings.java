package org.copydesk.app.settings;

import org.copydesk.core.stage.Policy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sure a correction of words must be, below {@code copydesk.wording}. A change cleans the stored documents again. A key that is
 * not among these is refused.
 *
 * @param applyAt the least confidence, 0 to 1, of a correction that is made
 * @param suggestAt the least confidence, 0 to 1, of one that is suggested; a lower one is not mentioned
 */
@ConfigurationProperties(prefix = "copydesk.wording", ignoreUnknownFields = false)
public record WordingSettings(
        @DefaultValue("0.9") double applyAt,
        @DefaultValue("0.3") double suggestAt) {

    /** @throws IllegalArgumentException if one is not within 0 to 1; its message is one line */
    public WordingSettings {
        requireShare("apply-at", applyAt);
        requireShare("suggest-at", suggestAt);
    }

    private static void requireShare(String key, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("copydesk.wording." + key + " is not within 0 to 1: " + value);
        }
    }

    /** A policy with these. */
    public Policy in(Policy policy) {
        return policy.withWording(applyAt, suggestAt);
    }
}
