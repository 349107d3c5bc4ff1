package org.copydesk.app.web;

import java.security.Principal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.app.web.Facet.Choice;
import org.copydesk.core.text.CopydeskException;
import org.copydesk.core.wording.SpellingClusters.Cluster;
import org.copydesk.pipeline.decision.Decisions;
import org.copydesk.pipeline.store.ListingCounts;
import org.copydesk.pipeline.store.NotUnderstoodException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Authors and names of the whole store, clustered by spelling. A cluster of authors is merged by pins, which one act takes back; one
 * of names becomes entries for the house style, whose file no page writes.
 */
@Controller
record ValuesPage(
        StoreCounts<ValueClusters> authorClusters,
        StoreCounts<ValueClusters> nameClusters,
        ListingCounts listing,
        Decisions decisions,
        BulkDecisions bulk) {
    private static final String PATH = "/values";
    private static final String NAMES = "names";
    private static final int PAGE = 25;
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /**
     * @param use the spelling of a name to write entries for
     * @param all with each {@code value} that it stands for
     */
    @GetMapping(PATH)
    String page(
            @RequestParam Map<String, String> parameters,
            @RequestParam MultiValueMap<String, String> all,
            @RequestParam(defaultValue = "") String use,
            Model model,
            CsrfToken token) {
        token.getToken();
        PageQuery query = new PageQuery(PATH, parameters);
        boolean names = query.is("kind", NAMES);
        if (!names && !query.get("kind").isEmpty()) {
            throw new NotUnderstoodException(query.get("kind"), null);
        }
        ValueClusters held = (names ? nameClusters : authorClusters).now();
        List<Cluster> found = held.having(query.get("q").toLowerCase(Locale.ROOT));
        int from = Math.min(query.number(PageQuery.AFTER), found.size());
        int to = Math.min(found.size(), from + PAGE);
        model.addAttribute("query", query);
        model.addAttribute("filters", query.parameters());
        model.addAttribute("names", names);
        model.addAttribute(
                "kinds",
                List.of(
                        new Choice("Authors", "", new PageQuery(PATH, Map.of()).href(), !names),
                        new Choice("Names in texts", "", new PageQuery(PATH, Map.of("kind", NAMES)).href(), names)));
        model.addAttribute("clusters", found.subList(from, to));
        model.addAttribute("summary", summary(held, found.size()));
        model.addAttribute(
                "style", names && !use.isEmpty() ? houseStyle(use, all.getOrDefault("value", List.of())) : "");
        model.addAttribute(
                "next", to < found.size() ? query.from(String.valueOf(to)).href() : "");
        return "values";
    }

    private static String summary(ValueClusters held, int found) {
        String values = held.values() > ValueClusters.MOST_VALUES
                ? "the " + Formats.number(ValueClusters.MOST_VALUES) + " commonest of " + Formats.number(held.values())
                        + " values"
                : Formats.number(held.values()) + " values";
        String groups = held.clusters().size() == ValueClusters.MOST_CLUSTERS
                ? ", the " + Formats.number(ValueClusters.MOST_CLUSTERS) + " groups with most to change"
                : "";
        return Formats.number(found) + (found == 1 ? " group" : " groups") + " among " + values + groups + "; counted "
                + Formats.time(held.at()) + " UTC";
    }

    /** Entries that write a name in one way. */
    private static String houseStyle(String use, List<String> values) {
        List<String> never =
                values.stream().filter(value -> !value.equals(use)).distinct().toList();
        for (String word : values) {
            if (!WORD.matcher(word).matches() || !WORD.matcher(use).matches()) {
                throw new NotUnderstoodException(word, null);
            }
        }
        return never.isEmpty()
                ? ""
                : "words:\n  - never: [ " + String.join(", ", never) + " ]\n    always: " + use + "\n\nnames:\n  - "
                        + use;
    }

    /**
     * Merges a cluster of authors: its spellings that were ticked give way to one.
     *
     * @param form the spelling to {@code use} with each {@code value} that it stands for, or with what to {@code undo} the note of a
     *     merge
     */
    @PostMapping(PATH)
    String merge(@RequestParam MultiValueMap<String, String> form, Principal person, RedirectAttributes next) {
        try {
            String undo = form.getFirst("undo");
            if (undo != null) {
                next.addFlashAttribute("said", bulk.undo("", undo, person.getName()));
            } else {
                merge(
                        form.getOrDefault("use", List.of("")).get(0),
                        form.getOrDefault("value", List.of()),
                        person.getName(),
                        next);
            }
        } catch (ResponseStatusException e) {
            refuse(e.getReason(), next);
        } catch (CopydeskException | IllegalArgumentException e) {
            refuse(e.getMessage(), next);
        }
        return "redirect:" + new PageQuery(PATH, form.toSingleValueMap()).href();
    }

    private static void refuse(@Nullable String why, RedirectAttributes next) {
        next.addFlashAttribute("said", "Nothing was decided: " + VisibleText.line(String.valueOf(why)));
    }

    private void merge(String use, List<String> values, String by, RedirectAttributes next) {
        List<String> spellings =
                values.stream().filter(value -> !value.equals(use)).distinct().toList();
        if (use.isBlank() || spellings.isEmpty()) {
            throw new IllegalArgumentException("tick the spellings that give way to the other");
        }
        List<String> documents = listing.documentsOf(spellings);
        if (documents.isEmpty()) {
            throw new IllegalArgumentException("no record has an author of these spellings any more");
        }
        String note = "author of " + documents.size() + " records, decided together at "
                + Instant.now().truncatedTo(ChronoUnit.MILLIS);
        boolean inRun = bulk.decide(
                documents,
                document -> decisions.respell(document, spellings, use, by, note),
                document -> decisions.writeDownRespelt(document, spellings, use, by, note),
                note);
        next.addFlashAttribute(
                "said",
                "Author of " + Formats.number(documents.size()) + (documents.size() == 1 ? " record: " : " records: ")
                        + VisibleText.line(use) + (inRun ? ", by a run that begins now." : "."));
        next.addFlashAttribute("undo", note);
    }
}
