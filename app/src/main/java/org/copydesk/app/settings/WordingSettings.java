package org.copydesk.app.settings;

import java.util.Map;
import java.util.TreeMap;
import org.copydesk.core.stage.Policy;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sure a correction of words must be, below {@code copydesk.wording}. A change cleans the stored documents again.
 *
 * @param applyAt the least confidence, 0 to 1, of a correction that is made
 * @param suggestAt the least confidence, 0 to 1, of one that is suggested; a lower one is not mentioned
 */
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

    /**
     * These, with some others in their places.
     *
     * @param others by the names of the settings; null for none
     * @param key what those are below
     * @throws IllegalArgumentException if there is no such setting, or it can't be so; its message is one line
     */
    public WordingSettings with(@Nullable Map<String, Double> others, String key) {
        Map<String, Double> left = new TreeMap<>(others == null ? Map.of() : others);
        left.forEach(
                (name, value) -> Checks.require(value >= 0 && value <= 1, key + "." + name, "0 to 1, not " + value));
        WordingSettings with =
                new WordingSettings(taken(left, "apply-at", applyAt), taken(left, "suggest-at", suggestAt));
        Checks.require(left.isEmpty(), key, "there is no setting " + String.join(", ", left.keySet()));
        return with;
    }

    private static double taken(Map<String, Double> others, String name, double otherwise) {
        Double other = others.remove(name);
        return other == null ? otherwise : other;
    }

    /** A policy with these. */
    public Policy in(Policy policy) {
        return policy.withWording(applyAt, suggestAt);
    }
}
