package org.copydesk.core.learn;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.copydesk.core.mark.View;
import org.copydesk.core.text.Digest;

/**
 * What the stages may know of the whole corpus. Immutable; named by its content.
 *
 * @param siteLines lines that recur on the pages of a site
 * @param sitePaths where prose is on the pages of a site
 * @param names how often each capitalised word was seen
 * @param words how often each other word was seen
 * @param pairs how often words were seen side by side
 */
public record Knowledge(
        SiteLines siteLines, SitePaths sitePaths, NameCounts names, WordCounts words, PairCounts pairs) {
    /** A name is written with a capital at least so many times as often as without. */
    private static final int SELDOM = 4;

    /** Nothing learned yet. */
    public static final Knowledge NONE =
            new Knowledge(SiteLines.EMPTY, SitePaths.EMPTY, NameCounts.EMPTY, WordCounts.EMPTY, PairCounts.EMPTY);

    /** Gathers all that is known. */
    public static Learner<Knowledge> learner() {
        return new Learner<>(NONE, Knowledge::of, Knowledge::merge);
    }

    /** What one document adds. */
    private static Knowledge of(View view) {
        return new Knowledge(
                SiteLines.of(view), SitePaths.of(view), NameCounts.of(view), WordCounts.of(view), PairCounts.of(view));
    }

    /** The first 16 hexadecimal digits of the SHA-256 of {@link #write()}. */
    public String id() {
        return Digest.sha256(write()).substring(0, 16);
    }

    public Knowledge merge(Knowledge other) {
        return new Knowledge(
                siteLines.merge(other.siteLines),
                sitePaths.merge(other.sitePaths),
                names.merge(other.names),
                words.merge(other.words),
                pairs.merge(other.pairs));
    }

    /** What takes this back when merged: a document that was fetched anew no longer says what it said. */
    public Knowledge negated() {
        return new Knowledge(
                siteLines.negated(), sitePaths.negated(), names.negated(), words.negated(), pairs.negated());
    }

    /**
     * What is worth keeping for the next night: old pages make room for new ones, and rare lines, names and words are dropped, so that
     * knowledge stays bounded.
     *
     * @param night the sum of what the documents of one night add
     */
    public Knowledge remember(Knowledge night) {
        return new Knowledge(
                siteLines.remember(night.siteLines),
                sitePaths.remember(night.sitePaths),
                names.remember(night.names),
                words.remember(night.words),
                pairs.remember(night.pairs));
    }

    /** In how many documents each name was seen: of the words with a capital those that are seldom written without. */
    public Map<String, Integer> properNames() {
        Map<String, Integer> proper = new HashMap<>(names.documents());
        proper.entrySet().removeIf(name -> SELDOM * words.of(name.getKey().toLowerCase(Locale.ROOT)) > name.getValue());
        return proper;
    }

    /** The knowledge as text, the same for equal knowledge. */
    public String write() {
        return siteLines.write() + sitePaths.write() + names.write() + words.write() + pairs.write();
    }

    /** @throws IllegalArgumentException if the text was not written by {@link #write()} */
    public static Knowledge read(String text) {
        return new Knowledge(
                SiteLines.read(text),
                SitePaths.read(text),
                NameCounts.read(text),
                WordCounts.read(text),
                PairCounts.read(text));
    }
}
