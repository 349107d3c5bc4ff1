package org.copydesk.core.mark;

/**
 * Why a mark was made.
 *
 * @param rule the id of the rule or stage that made it, stable for ever
 * @param model the version of the model it used, or empty without one
 * @param confidence 0 to 1: the share of such marks that are right; kept to four decimals
 * @param reason one sentence a person can read
 */
public record Evidence(String rule, String model, double confidence, String reason) {
    /** The prefix of the rule of every mark that a person decided. */
    public static final String MANUAL = "ruling.";

    /** @throws IllegalArgumentException if rule or reason is blank or the confidence is not within 0 to 1 */
    public Evidence {
        if (rule.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("evidence needs a rule and a reason");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence of " + rule + " is not within 0 to 1: " + confidence);
        }
        confidence = Math.round(confidence * 1e4) / 1e4;
    }

    public static Evidence of(String rule, double confidence, String reason) {
        return new Evidence(rule, "", confidence, reason);
    }

    /** Whether a person decided it, and no rule. */
    public boolean isManual() {
        return rule.startsWith(MANUAL);
    }
}
