package org.copydesk.core.learn;

import org.copydesk.core.text.Digest;

/**
 * What the stages may know of the whole corpus. Immutable; named by its content.
 *
 * @param siteLines lines that recur on the pages of a site
 * @param names how often each capitalised word was seen
 */
public record Knowledge(SiteLines siteLines, NameCounts names) {
    /** Nothing learned yet. */
    public static final Knowledge NONE = new Knowledge(SiteLines.EMPTY, NameCounts.EMPTY);

    /** Gathers all that is known. */
    public static Learner<Knowledge> learner() {
        return new Learner<>(NONE, view -> new Knowledge(SiteLines.of(view), NameCounts.of(view)), Knowledge::merge);
    }

    /** The first 16 hexadecimal digits of the SHA-256 of {@link #write()}. */
    public String id() {
        return Digest.sha256(write()).substring(0, 16);
    }

    public Knowledge merge(Knowledge other) {
        return new Knowledge(siteLines.merge(other.siteLines), names.merge(other.names));
    }

    /** What is worth keeping for the next night: rare lines and names are dropped, so that knowledge stays bounded. */
    public Knowledge pruned() {
        return new Knowledge(siteLines.pruned(), names.pruned());
    }

    /** The knowledge as text, the same for equal knowledge. */
    public String write() {
        return siteLines.write() + names.write();
    }

    /** @throws IllegalArgumentException if the text was not written by {@link #write()} */
    public static Knowledge read(String text) {
        return new Knowledge(SiteLines.read(text), NameCounts.read(text));
    }
}
