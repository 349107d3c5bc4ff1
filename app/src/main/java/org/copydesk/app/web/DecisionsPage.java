package org.copydesk.app.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Change;
import org.copydesk.core.decision.DecisionKind;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.text.CopydeskException;
import org.copydesk.core.text.Span;
import org.copydesk.pipeline.decision.Decisions;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.DecisionStore;
import org.copydesk.pipeline.store.StoredDecision;
import org.copydesk.pipeline.store.StoredRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What a person decides on the page of an article; the answer leads back to where it was decided. */
@Controller
record DecisionsPage(Decisions decisions, CleaningStore cleanings, DecisionStore store) {
    private static final String NOTHING = "look";

    private static final int LONGEST = 60;

    /**
     * @param act what to do with what, such as {@code reject} and the key of a change, {@code undo 12} or {@code pin title 2}, the rank
     *     from 0
     * @param seen when the record that the person saw was made: another one has other candidates of the same rank
     */
    @PostMapping("/articles/{id}/decisions")
    String decide(
            @PathVariable String id,
            @RequestParam("do") String act,
            @RequestParam String seen,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String note,
            Principal person,
            RedirectAttributes next) {
        if (act.equals(NOTHING)) {
            return back(id, from, show, "text");
        }
        StoredRecord stored = record(id);
        if (!stored.cleanedAt().toInstant().toString().equals(seen)) {
            return refused(
                    id, "Nothing was decided: the record was made anew since you looked. This is how it is now.", next);
        }
        String[] words = act.split(" ");
        try {
            return back(id, from, show, done(stored, words, person.getName(), note, next));
        } catch (CopydeskException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return refused(id, "Nothing was decided: " + e.getMessage(), next);
        }
    }

    private static String refused(String id, String why, RedirectAttributes next) {
        next.addFlashAttribute("said", VisibleText.line(why));
        return back(id, 0, "", "said");
    }

    @PostMapping("/articles/{id}/passages")
    String remove(
            @PathVariable String id,
            @RequestParam String words,
            @RequestParam(defaultValue = "") String note,
            Principal person,
            RedirectAttributes next) {
        try {
            long number = decisions
                    .remove(record(id).documentId(), words.strip(), person.getName(), note)
                    .number();
            tell(number, next);
            return back(
                    id,
                    0,
                    "",
                    place(id, store.find(number).map(StoredDecision::span).orElse(null), "d" + number));
        } catch (CopydeskException e) {
            return refused(id, "Nothing was decided: " + e.getMessage(), next);
        }
    }

    /** @return where on the page to go on */
    private String done(StoredRecord stored, String[] words, String by, String note, RedirectAttributes next) {
        String id = stored.documentId();
        if (words[0].equals("undo")) {
            long number = Long.parseLong(words[1]);
            Optional<StoredDecision> ours =
                    store.find(number).filter(one -> one.documentId().equals(id));
            Span span = ours.map(StoredDecision::span).orElse(null);
            if (ours.isEmpty()) {
                throw new IllegalArgumentException("no decision " + number + " on this page");
            }
            decisions.undo(number, by, note);
            next.addFlashAttribute("said", "Decision " + number + " is taken back.");
            return ours.get().decision().field() == null ? place(id, span, "d" + number) : "fields";
        }
        if (words[0].equals("pin")) {
            Field field = Field.valueOf(words[1].toUpperCase(Locale.ROOT));
            List<Fact> candidates = List.of();
            if (stored.article().fields().containsKey(field)) {
                candidates = stored.article().fields().get(field).ranked();
            }
            String value = candidates.get(Integer.parseInt(words[2])).value();
            tell(decisions.pin(id, field, value, by, note).number(), next);
            return "f-" + field.label();
        }
        DecisionKind decision = DecisionKind.valueOf(words[0].toUpperCase(Locale.ROOT));
        long number = decisions
                .decide(id, List.of(words[1]), decision, by, note)
                .get(0)
                .number();
        tell(number, next);
        Span span = store.find(number).map(StoredDecision::span).orElse(null);
        return place(id, span, "d" + number);
    }

    /** Says what was decided, with a way to take it back. */
    private void tell(long number, RedirectAttributes next) {
        store.find(number).map(DecisionView::new).ifPresent(one -> {
            String words = VisibleText.line(one.before().isEmpty() ? one.after() : one.before());
            String shown = words.length() <= LONGEST ? words : words.substring(0, LONGEST) + " …";
            next.addFlashAttribute("said", "Decision " + number + ": " + one.what() + " “" + shown.strip() + "”.");
            next.addFlashAttribute("undo", "undo " + number);
        });
    }

    private StoredRecord record(String id) {
        return cleanings.record(id).orElseThrow(() -> new NotFoundException(VisibleText.line(id)));
    }

    /** The mark at a place of the source, as the record is now: a change, else a suggestion, else the decision itself. */
    private String place(String id, @Nullable Span span, String otherwise) {
        if (span == null) {
            return otherwise;
        }
        Article article = record(id).article();
        int change = at(span, article.changes());
        int suggestion = at(span, article.suggestions());
        return "m-" + (change > 0 ? "c" + change : suggestion > 0 ? "s" + suggestion : otherwise);
    }

    private static int at(Span span, List<Change> changes) {
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).span().overlaps(span)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static String back(String id, int from, String show, String place) {
        UriComponentsBuilder page = UriComponentsBuilder.fromPath("/articles/" + id);
        if (from > 0) {
            page.queryParam("from", from);
        }
        if (!show.isEmpty()) {
            page.queryParam("show", show);
        }
        return "redirect:" + page.fragment(place).encode().toUriString();
    }
}
