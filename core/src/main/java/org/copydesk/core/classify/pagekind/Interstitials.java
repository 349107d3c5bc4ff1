package org.copydesk.core.classify.pagekind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.View;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Digest;
import org.copydesk.core.text.Metadata;

/**
 * Tells what is where an article should, by its words and by how little else there is: an error, a cookie wall, a paywall. The
 * words are those of {@code walls.txt}. Immutable and thread-safe.
 */
final class Interstitials {
    static final String EMPTY = "empty";
    static final String ERROR = "error";
    static final String COOKIE_WALL = "cookie-wall";
    static final String PAYWALL = "paywall";
    static final String PAYWALL_STUB = "paywall-stub";

    /** An error page has no more words than this, and no more of them in prose than the next. */
    private static final int MOST_ERROR_WORDS = 500;

    private static final int MOST_ERROR_PROSE = 90;
    /** Beside its own words a cookie wall has no more than these. */
    private static final int MOST_BESIDE_COOKIES = 120;

    private static final int LEAST_COOKIE_WORDS = 15;
    private static final int MOST_EMPTY_WORDS = 3;
    /** With no more prose than this before the wall there is no article to read. */
    private static final int MOST_STUB_PROSE = 90;
    /** What may follow the wall: a last box of the page, no article. */
    private static final int MOST_AFTER_WALL = 60;
    /** So much of a page of news is a whole article more often than not, whatever the wall says. */
    private static final int MOST_TRUNCATED_PROSE = 450;

    private static final int LONGEST_LINE = 60;
    private static final int LONGEST_NOTICE = 400;
    private static final int HEAD = 6;

    private final Phrases errors;
    private final Phrases cookies;
    private final Phrases paywalls;
    private final Phrases noPaywalls;

    private Interstitials(Map<String, Phrases> phrases) {
        errors = list(phrases, ERROR);
        cookies = list(phrases, COOKIE_WALL);
        paywalls = list(phrases, PAYWALL);
        noPaywalls = list(phrases, "no-paywall");
    }

    static Interstitials standard() {
        return new Interstitials(Phrases.standard());
    }

    private static Phrases list(Map<String, Phrases> lists, String name) {
        Phrases found = lists.get(name);
        if (found == null) {
            throw new IllegalStateException("no phrases of " + name);
        }
        return found;
    }

    /** Changes with the words. */
    String fingerprint() {
        return Digest.sha256(Phrases.text()).substring(0, 12);
    }

    /** At most one fact: the kind of a page that is none, or where an article breaks off. */
    List<Mark> find(View view) {
        LoadedPage page = new LoadedPage(view);
        Optional<Fact> found = error(page);
        found = found.isPresent() ? found : cookieWall(page);
        found = found.isPresent() ? found : paywall(page);
        found = found.isPresent() ? found : empty(page);
        return found.<List<Mark>>map(List::of).orElse(List.of());
    }

    private Optional<Fact> error(LoadedPage page) {
        if (page.words > MOST_ERROR_WORDS || page.prose > MOST_ERROR_PROSE) {
            return Optional.empty();
        }
        for (Metadata entry : page.view.source().metadata()) {
            if (entry.name().equals("title") && errors.in(entry.value())) {
                String reason =
                        "its title is “%s”, and there are %d words of prose".formatted(entry.value(), page.prose);
                return Optional.of(
                        page.view.fact(Field.KIND, ERROR, entry, Evidence.of("kind.error-title", 0.95, reason)));
            }
        }
        int heads = 0;
        for (Seen seen : page.seen) {
            boolean head = seen.block.layout().headingLevel() > 0 || heads++ < HEAD;
            if (head && seen.line.words() <= 14 && errors.in(seen.text)) {
                String reason = "it says “%s”, and there are %d words of prose".formatted(seen.text, page.prose);
                return Optional.of(page.fact(Field.KIND, ERROR, seen, "kind.error-line", 0.85, reason));
            }
        }
        return Optional.empty();
    }

    private static Optional<Fact> empty(LoadedPage page) {
        if (page.words > MOST_EMPTY_WORDS || page.seen.stream().anyMatch(seen -> seen.line.sentence())) {
            return Optional.empty();
        }
        String reason =
                page.words == 0 ? "it shows no text" : "it shows %d words and no sentence".formatted(page.words);
        return PageFact.of(page.view, Field.KIND, EMPTY, Evidence.of("kind.empty", 0.9, reason));
    }

    private Optional<Fact> cookieWall(LoadedPage page) {
        if (page.words > MOST_BESIDE_COOKIES + LONGEST_NOTICE) {
            return Optional.empty();
        }
        Seen first = null;
        int own = 0;
        for (Seen seen : page.seen) {
            if (seen.line.words() <= LONGEST_NOTICE && cookies.in(seen.text)) {
                first = first == null ? seen : first;
                own += seen.line.words();
            }
        }
        if (first == null || own < LEAST_COOKIE_WORDS || page.words - own > Math.min(MOST_BESIDE_COOKIES, 2 * own)) {
            return Optional.empty();
        }
        String reason = "%d of its %d words ask for consent".formatted(own, page.words);
        return Optional.of(page.fact(Field.KIND, COOKIE_WALL, first, "kind.cookie-wall", 0.9, reason));
    }

    private Optional<Fact> paywall(LoadedPage page) {
        for (Seen seen : page.seen) {
            if (seen.line.words() > LONGEST_LINE || !paywalls.in(seen.text) || noPaywalls.in(seen.text)) {
                continue;
            }
            int before = page.proseBefore(seen.block.span().start());
            int after = page.proseBefore(Integer.MAX_VALUE)
                    - page.proseBefore(seen.block.span().end());
            if (after > MOST_AFTER_WALL || before > MOST_TRUNCATED_PROSE) {
                continue;
            }
            String reason = "“%s” stands after %d words of prose".formatted(seen.text, before);
            return Optional.of(
                    before < MOST_STUB_PROSE
                            ? page.fact(Field.KIND, PAYWALL_STUB, seen, "kind.paywall-stub", 0.85, reason)
                            : page.fact(Field.TRUNCATED, PAYWALL, seen, "kind.truncated", 0.85, reason));
        }
        return Optional.empty();
    }

    /** A block as a reader sees it. */
    private record Seen(Block block, BlockStats line, String text) {}

    /** What a reader sees of a page. */
    private static final class LoadedPage {
        private final View view;
        private final Lines lines;
        private final List<Seen> seen = new ArrayList<>();
        private final NavigableMap<Integer, Integer> left = new TreeMap<>();
        private int words;
        private int prose;

        LoadedPage(View view) {
            this.view = view;
            String text = view.source().text();
            lines = Lines.of(view);
            for (Block block : view.source().blocks()) {
                if (!block.layout().hidden()) {
                    BlockStats line = lines.of(block);
                    words += line.words();
                    prose += line.prose() ? line.words() : 0;
                    seen.add(new Seen(block, line, block.span().of(text)));
                }
            }
        }

        /** The words of prose that are left of the source before a place. */
        int proseBefore(int place) {
            if (left.isEmpty()) {
                int sum = 0;
                left.put(0, 0);
                for (Passage passage : view.passages()) {
                    BlockStats line = lines.of(passage.block());
                    sum += line.prose() ? line.words() : 0;
                    left.put(passage.block().span().end(), sum);
                }
            }
            Map.Entry<Integer, Integer> before = left.floorEntry(place);
            return before == null ? 0 : before.getValue();
        }

        Fact fact(Field field, String value, Seen seen, String rule, double confidence, String reason) {
            return new Fact(view.phase(), seen.block.span(), field, value, Evidence.of(rule, confidence, reason));
        }
    }
}
