package org.copydesk.bench.data;

import java.util.List;
import org.copydesk.core.decision.ManualDecision;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.score.Gold;

/**
 * A page with its truth.
 *
 * @param set the name of the set it belongs to
 * @param source the collection within the set; the set's name where there is but one
 * @param language two letters, empty where unknown
 * @param url where the page was published, or its host alone, empty where unknown; cleaners aren't told, since a file's reader wouldn't know
 * @param payload the page, named by its file
 * @param gold what is true of it
 * @param decisions what people decided about it; nothing else is known of its text, where there are any
 */
public record Page(
        String set,
        String source,
        String language,
        String url,
        Payload payload,
        Gold gold,
        List<ManualDecision> decisions) {
    /** A person looked at a decided page, and few are decided: it counts as so many others. */
    public static final int DECIDED = 10;

    public Page {
        decisions = List.copyOf(decisions);
    }

    /** A page about which nobody decided. */
    public Page(String set, String source, String language, String url, Payload payload, Gold gold) {
        this(set, source, language, url, payload, gold, List.of());
    }

    /** A page of a set that is one collection, in a language that isn't known. */
    public Page(String set, String url, Payload payload, Gold gold) {
        this(set, set, "", url, payload, gold);
    }

    public String id() {
        return gold.id();
    }

    /** How much one thing that is known of it counts in learning, beside one that is known of a page of a data set. */
    public int weight() {
        return decisions.isEmpty() ? 1 : DECIDED;
    }

    /** The same page, received as from its site; a page of no known site as it is. */
    public Page ofItsSite() {
        String host = Folds.host(url);
        return host.isEmpty()
                ? this
                : new Page(
                        set,
                        source,
                        language,
                        url,
                        new Payload(payload.bytes(), "site://" + host + "/" + payload.uri(), payload.contentType()),
                        gold);
    }

    /** Whether it is flattened text. */
    public boolean flat() {
        return DataSet.isFlat(set);
    }
}
