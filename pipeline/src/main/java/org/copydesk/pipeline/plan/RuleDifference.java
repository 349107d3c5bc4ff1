package org.copydesk.pipeline.plan;

/**
 * What becomes of one rule's changes.
 *
 * @param rule the rule, as records name it
 * @param come changes that it doesn't make now
 * @param go changes that it would no longer make
 * @param differ changes that it would make in the same place, but otherwise or with another confidence or reason
 * @param documents records in which any of that happens
 */
public record RuleDifference(String rule, long come, long go, long differ, long documents) {
    RuleDifference plus(RuleDifference other) {
        return new RuleDifference(
                rule, come + other.come, go + other.go, differ + other.differ, documents + other.documents);
    }

    /** How many changes are concerned. */
    public long sum() {
        return come + go + differ;
    }
}
