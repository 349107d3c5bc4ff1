package org.copydesk.pipeline.store;

import java.util.List;

/**
 * Whether the records of a store give their sources back.
 *
 * @param agree how many do, letter for letter, white space between the parts apart
 * @param differ those that don't
 */
public record Verification(long agree, List<Difference> differ) {
    public Verification {
        differ = List.copyOf(differ);
    }

    /**
     * A record that doesn't give its source back.
     *
     * @param documentId its document
     * @param uri where it came from
     * @param reason one sentence for people
     */
    public record Difference(String documentId, String uri, String reason) {}
}
