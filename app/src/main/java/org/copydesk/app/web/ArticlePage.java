package org.copydesk.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.copydesk.app.escape.SafeLink;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Rebuilt;
import org.copydesk.core.mark.Field;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Layout;
import org.copydesk.core.text.SourceText;
import org.copydesk.core.text.Span;
import org.copydesk.core.text.White;
import org.copydesk.pipeline.export.RecordExport;
import org.copydesk.pipeline.plan.GoldenStore;
import org.copydesk.pipeline.runs.RunHistory;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.DecisionStore;
import org.copydesk.pipeline.store.HeldStore;
import org.copydesk.pipeline.store.StoredDecision;
import org.copydesk.pipeline.store.StoredRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** One record: source and clean text side by side, and the reason of every change. */
@Controller
record ArticlePage(
        CleaningStore cleanings, DecisionStore decisions, GoldenStore golden, HeldStore held, RunHistory runs) {
    /** Rows of one page: a browser shows so many at once without effort. */
    private static final int ROWS = 2000;
    /** The value of {@code show} for the rows with changes alone. */
    private static final String ONLY_CHANGES = "changes";
    /** What the page can show, by the value of {@code show}. */
    private static final Map<String, String> VIEWS =
            new TreeMap<>(Map.of("", "Changes in context", ONLY_CHANGES, "Only changes", "everything", "Everything"));
    /** So many of the latest are shown. */
    private static final int VERSIONS = 30;

    @GetMapping("/articles/{id}")
    String page(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(defaultValue = "") String show,
            Model model,
            CsrfToken token) {
        // Asked for now: a session can't begin once a part of the page is sent.
        token.getToken();
        StoredRecord stored = stored(id);
        Article article = stored.article();
        List<StoredDecision> decided = decisions.ofDocument(stored.documentId());
        List<ChangeView> changes = views(
                article.changes().size(),
                i -> ChangeView.change(i, article.changes().get(i), decided));
        List<ChangeView> suggestions = views(
                article.suggestions().size(),
                i -> ChangeView.suggestion(i, article.suggestions().get(i)));
        SourceText source = cleanings.source(stored);
        boolean fits = source.text().length() == article.sourceLength();
        String text = fits ? source.text() : Rebuilt.of(article).text();
        List<ChangeView> rejected = fits ? DecisionView.rejected(decided, text) : List.of();
        List<SideBySide.Row> rows = SideBySide.of(
                text, fits ? source.blocks() : lines(text), article, changes, both(suggestions, rejected));
        if (show.equals(ONLY_CHANGES)) {
            rows = rows.stream().filter(row -> !row.told().isEmpty()).toList();
        }
        int start = Math.max(0, Math.min(from == null ? firstChange(rows) : from, rows.size()));
        List<SideBySide.Row> shown = rows.subList(start, Math.min(start + ROWS, rows.size()));

        String title = article.value(Field.TITLE);
        model.addAttribute("title", VisibleText.line(title.isEmpty() ? stored.uri() : title));
        model.addAttribute("uri", VisibleText.line(stored.uri()));
        model.addAttribute("link", SafeLink.link(stored.uri()).orElse(""));
        model.addAttribute("site", new RecordGroup(stored.site(), 0, 0, 0, 0, 0));
        model.addAttribute("stored", stored);
        model.addAttribute("cleanedAt", Formats.time(stored.cleanedAt()));
        model.addAttribute("removed", Formats.share(removed(changes), article.sourceLength()));
        model.addAttribute("known", FieldView.of(article));
        model.addAttribute("front", FieldView.front(article));
        model.addAttribute("stretches", SideBySide.folded(shown));
        model.addAttribute("show", show);
        model.addAttribute("views", VIEWS);
        model.addAttribute("rowsBefore", start == 0 ? -1 : Math.max(0, start - ROWS));
        model.addAttribute("rowsAfter", start + ROWS < rows.size() ? start + ROWS : -1);
        model.addAttribute("changeCount", changes.size());
        model.addAttribute("suggestionCount", suggestions.size());
        model.addAttribute(
                "told",
                shown.stream()
                        .flatMap(row -> row.told().stream())
                        .map(ChangeView::key)
                        .collect(Collectors.toSet()));
        model.addAttribute("rebuilt", !fits);
        model.addAttribute(
                "notes",
                article.diagnostics().stream()
                        .map(note -> VisibleText.line(note.message()) + " (" + VisibleText.line(note.code()) + ")")
                        .toList());
        model.addAttribute("decisions", DecisionView.of(decided));
        model.addAttribute("from", start);
        model.addAttribute("seen", stored.cleanedAt().toInstant().toString());
        model.addAttribute("golden", golden.find(stored.documentId()).orElse(null));
        model.addAttribute("held", held.find(stored.documentId()).orElse(null));
        model.addAttribute("versions", runs.ofDocument(stored.documentId(), VERSIONS));
        return "article";
    }

    /** The record as the API gives it, for who is logged in. */
    @GetMapping(value = "/articles/{id}/record.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String json(@PathVariable String id) {
        return RecordExport.line(stored(id));
    }

    /** Where the page with the first change begins. */
    private static int firstChange(List<SideBySide.Row> rows) {
        for (int at = 0; at < rows.size(); at++) {
            if (!rows.get(at).told().isEmpty()) {
                return at - at % ROWS;
            }
        }
        return 0;
    }

    private static List<ChangeView> both(List<ChangeView> suggestions, List<ChangeView> rejected) {
        return Stream.concat(suggestions.stream(), rejected.stream())
                .sorted(Comparator.comparing(ChangeView::span))
                .toList();
    }

    private StoredRecord stored(String id) {
        return cleanings.record(id).orElseThrow(() -> new NotFoundException(VisibleText.line(id)));
    }

    private static List<ChangeView> views(int count, java.util.function.IntFunction<ChangeView> teller) {
        return IntStream.range(0, count).mapToObj(teller).toList();
    }

    /** The blocks of a text whose own are no longer known: its lines. */
    private static List<Block> lines(String text) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline;
            int start = White.skip(text, at, end);
            int last = White.skipBack(text, start, end);
            if (start < last) {
                blocks.add(new Block(new Span(start, last), Layout.NONE));
            }
            at = end + 1;
        }
        return blocks;
    }

    private static long removed(List<ChangeView> changes) {
        return changes.stream()
                .filter(one -> one.phase().equals("taken out"))
                .mapToLong(one -> one.span().length())
                .sum();
    }
}
