package org.copydesk.app.web;

import java.security.Principal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.core.decision.DecisionKind;
import org.copydesk.core.mark.Field;
import org.copydesk.core.text.CopydeskException;
import org.copydesk.pipeline.decision.Decisions;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.FilterStore;
import org.copydesk.pipeline.store.NotUnderstoodException;
import org.copydesk.pipeline.store.ReviewQueue;
import org.copydesk.pipeline.store.ReviewQueue.Filter;
import org.copydesk.pipeline.store.ReviewQueue.Item;
import org.copydesk.pipeline.store.ReviewQueue.Kind;
import org.copydesk.pipeline.store.ReviewQueue.Place;
import org.copydesk.pipeline.store.StoredRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queue of what nobody has decided about yet: one change at a time, over all articles, the least sure first. */
@Controller
record ReviewPage(
        ReviewQueue queue,
        FilterStore saved,
        StoreCounts<StoreTotals> counts,
        CleaningStore cleanings,
        Decisions decisions,
        BulkDecisions bulk) {
    private static final String PATH = "/review";

    private static final Map<String, Double> BANDS = bands();

    @GetMapping(PATH)
    String page(@RequestParam Map<String, String> parameters, Model model, CsrfToken token) {
        token.getToken();
        PageQuery query = new PageQuery(PATH, parameters);
        Filter filter = filter(query);
        String from = query.get(PageQuery.AFTER);
        StoreTotals held = counts.now();
        List<RecordGroup> rules = rules(held, filter.kind());
        ReviewQueue.Next next = queue.next(
                query.get("rule").isEmpty()
                        ? rules.stream().map(RecordGroup::name).toList()
                        : List.of(query.get("rule")),
                filter,
                from.isEmpty() ? null : Place.parse(from));
        Optional<Item> item = Optional.ofNullable(next.place()).flatMap(queue::item);
        item.ifPresent(one -> {
            int alike = queue.alike(one, filter).size();
            StoredRecord stored = cleanings
                    .record(one.place().documentId())
                    .orElseThrow(() -> new NotFoundException(one.place().documentId()));
            String title = stored.article().value(Field.TITLE);
            model.addAttribute("alike", alike);
            model.addAttribute("headline", VisibleText.line(title.isEmpty() ? stored.uri() : title));
            model.addAttribute(
                    "context",
                    ReviewContext.of(one.change(), cleanings.source(stored).text()));
            model.addAttribute("rule", one.change().evidence().rule());
            model.addAttribute(
                    "skip", query.from(one.place().following().toString()).href());
        });
        model.addAttribute("item", item.orElse(null));
        model.addAttribute("query", query);
        model.addAttribute("filters", query.parameters());
        model.addAttribute("saved", saved.all());
        model.addAttribute(
                "left",
                (next.left() > ReviewQueue.COUNTED ? "more than " + ReviewQueue.COUNTED : String.valueOf(next.left()))
                        + " left");
        model.addAttribute("first", from.isEmpty() ? "" : query.from("").href());
        model.addAttribute("facets", facets(query, held, rules));
        return "review";
    }

    /**
     * Decides about the item, or it and those alike.
     *
     * @param act {@code keep}, {@code reject} or {@code accept}, each with {@code all} behind it for those alike too;
     *     {@code undo} with the number of a decision; {@code undo-all} with the rule and the note of several
     */
    @PostMapping(PATH)
    String decide(
            @RequestParam("do") String act,
            @RequestParam Map<String, String> parameters,
            Principal person,
            RedirectAttributes next) {
        PageQuery query = new PageQuery(PATH, parameters);
        try {
            done(act, query, parameters, person.getName(), next);
        } catch (ResponseStatusException e) {
            refuse(e.getReason(), next);
        } catch (CopydeskException | IllegalArgumentException | IndexOutOfBoundsException e) {
            refuse(e.getMessage(), next);
        }
        return "redirect:" + query.href();
    }

    private static void refuse(@Nullable String why, RedirectAttributes next) {
        next.addFlashAttribute("said", "Nothing was decided: " + VisibleText.line(String.valueOf(why)));
    }

    private void done(String act, PageQuery query, Map<String, String> parameters, String by, RedirectAttributes next) {
        String[] words = act.split(" ", 3);
        if (words[0].equals("undo")) {
            decisions.undo(Long.parseLong(words[1]), by, "");
            next.addFlashAttribute("said", "Decision " + words[1] + " is taken back.");
            return;
        }
        if (words[0].equals("undo-all")) {
            next.addFlashAttribute("said", bulk.undo(words[1], words[2], by));
            return;
        }
        DecisionKind kind = DecisionKind.valueOf(words[0].toUpperCase(Locale.ROOT));
        String key = parameters.getOrDefault("key", "");
        Item item = queue.item(Place.parse(parameters.getOrDefault("item", "")))
                .filter(one -> one.change().key().equals(key))
                .orElseThrow(() -> new IllegalArgumentException("the record was made anew since you looked"));
        if (words.length > 1) {
            decideAll(queue.alike(item, filter(query)), kind, by, next);
        } else {
            long number = decisions
                    .decide(item.place().documentId(), List.of(key), kind, by, "")
                    .get(0)
                    .number();
            next.addFlashAttribute("said", "Decision " + number + ": " + done(kind) + ".");
            next.addFlashAttribute("undo", "undo " + number);
        }
    }

    private void decideAll(List<Item> alike, DecisionKind kind, String by, RedirectAttributes next) {
        String note =
                alike.size() + " alike, decided together at " + Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Map<String, List<String>> keys = alike.stream()
                .sorted(Comparator.comparing(one -> one.place().documentId()))
                .collect(Collectors.groupingBy(
                        one -> one.place().documentId(),
                        LinkedHashMap::new,
                        Collectors.mapping(one -> one.change().key(), Collectors.toList())));
        boolean inRun = bulk.decide(
                keys.keySet(),
                document -> decisions.decide(document, keys.getOrDefault(document, List.of()), kind, by, note),
                document -> decisions.writeDown(document, keys.getOrDefault(document, List.of()), kind, by, note),
                note);
        next.addFlashAttribute(
                "said",
                Formats.number(alike.size()) + " alike: " + done(kind)
                        + (inRun ? " in a run that begins now; they leave this queue when it has begun." : "."));
        next.addFlashAttribute(
                "undo", "undo-all " + alike.get(0).change().evidence().rule() + " " + note);
    }

    private static String done(DecisionKind kind) {
        return kind.label() + (kind == DecisionKind.KEEP ? " (it is right)" : "");
    }

    private static Filter filter(PageQuery query) {
        Kind kind = query.get("kind").isEmpty() ? Kind.ANY : kind(query.get("kind"));
        String band = query.get("sure");
        double least = 0;
        double below = 2;
        if (!band.isEmpty()) {
            List<Double> ends = BANDS.entrySet().stream()
                    .dropWhile(one -> !one.getKey().equals(band))
                    .map(Map.Entry::getValue)
                    .toList();
            if (ends.isEmpty()) {
                throw new NotUnderstoodException(band, null);
            }
            least = ends.get(0);
            below = ends.size() > 1 ? ends.get(1) : below;
        }
        return new Filter(kind, query.get("site"), least, below);
    }

    private static Kind kind(String name) {
        return switch (name) {
            case "removed" -> Kind.REMOVED;
            case "edit" -> Kind.EDIT;
            case "suggestion" -> Kind.SUGGESTION;
            default -> throw new NotUnderstoodException(name, null);
        };
    }

    /** The bands of confidence by their names, each with its lower end, in rising order. */
    private static Map<String, Double> bands() {
        Map<String, Double> bands = new LinkedHashMap<>();
        bands.put("below-0.6", 0.0);
        bands.put("0.6-0.8", 0.6);
        bands.put("0.8-0.9", 0.8);
        bands.put("0.9-0.97", 0.9);
        bands.put("from-0.97", 0.97);
        return bands;
    }

    /** The rules that have what is asked for. */
    private static List<RecordGroup> rules(StoreTotals held, Kind kind) {
        return held.rules().stream()
                .map(rule -> RecordGroup.of(
                        rule.rule(),
                        (kind == Kind.SUGGESTION ? 0 : rule.inForce())
                                + (kind == Kind.ANY || kind == Kind.SUGGESTION ? rule.suggested() : 0)))
                .filter(rule -> rule.records() > 0)
                .sorted(Comparator.comparingLong(RecordGroup::records).reversed())
                .toList();
    }

    private static List<Facet> facets(PageQuery query, StoreTotals held, List<RecordGroup> rules) {
        FacetChoices uncounted = new FacetChoices(held, false);
        return List.of(
                Facet.of("Kind", "kind", query, List.of("removed", "edit", "suggestion"), kind -> kind),
                Facet.of("Confidence", "sure", query, BANDS.keySet(), ReviewPage::band),
                Facet.of("Rule", "rule", query, uncounted, rules),
                Facet.of(
                        "Site",
                        "site",
                        query,
                        uncounted,
                        held.sites().stream()
                                .filter(site -> !site.name().isEmpty())
                                .toList()));
    }

    /** As "0.6 to 0.8" or "below 0.6". */
    private static String band(String name) {
        return name.replace("-", Character.isDigit(name.charAt(0)) ? " to " : " ");
    }
}
