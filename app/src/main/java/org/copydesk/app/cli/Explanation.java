package org.copydesk.app.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Change;
import org.copydesk.core.article.Part;
import org.copydesk.core.mark.Candidates;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.text.Note;
import org.copydesk.pipeline.store.StoredRecord;

/** Tells a person what became of a document and why. Everything scraped is made visible first. */
record Explanation(PrintStream out, Colours paint) {

    /** @param source the decoded source */
    void print(StoredRecord stored, String source) {
        Article article = stored.article();
        out.println(paint.title(VisibleText.line(stored.uri())));
        out.println(paint.faint("document " + stored.documentId() + ", payload " + stored.payloadId() + ", run "
                + stored.runId() + ", cleaned " + stored.cleanedAt()));
        fields(article);
        changes("changes", article.changes());
        changes("suggestions, not applied", article.suggestions());
        notes(article.diagnostics());
        head("source, with every change in place");
        out.println(inPlace(source, article.changes()));
        head("clean");
        for (Part part : article.parts()) {
            out.println(paint.faint("[" + part.kind().label() + (part.body() ? "" : ", beside the text") + "]"));
            out.println(VisibleText.of(part.text()));
            out.println();
        }
    }

    private void head(String text) {
        out.println();
        out.println(paint.title(text));
    }

    private void fields(Article article) {
        head("fields");
        for (Field field : Field.values()) {
            Candidates candidates = article.fields().get(field);
            if (candidates == null) {
                continue;
            }
            String value = candidates.value();
            out.printf("  %-10s %s%n", field.label(), VisibleText.line(value));
            out.println("             " + paint.faint("because " + VisibleText.line(candidates.reason())));
            for (Fact fact : candidates.ranked()) {
                String standing = fact.value().equals(value) ? "agrees" : "lost: " + VisibleText.line(fact.value());
                out.println("             " + paint.faint(evidence(fact.evidence()) + "; " + standing));
            }
        }
        if (article.fields().isEmpty()) {
            out.println("  none found");
        }
    }

    private void changes(String name, List<Change> changes) {
        head(name + ": " + changes.size());
        String kind = name.toLowerCase(Locale.ROOT).substring(0, 1);
        int number = 0;
        for (Change change : changes) {
            out.println("  " + kind + ++number + "  " + change.key() + "  "
                    + change.span().start() + "-" + change.span().end() + "  "
                    + change.phase().name() + "  " + evidence(change.evidence()));
            out.println("    " + paint.minus(VisibleText.line(change.before())));
            if (!change.after().isEmpty()) {
                out.println("    " + paint.plus(VisibleText.line(change.after())));
            }
        }
    }

    private void notes(List<Note> notes) {
        if (notes.isEmpty()) {
            return;
        }
        head("diagnostics");
        for (Note note : notes) {
            out.println("  " + note.code() + "  " + VisibleText.line(note.message()));
        }
    }

    private static String evidence(org.copydesk.core.mark.Evidence evidence) {
        return String.format(
                Locale.ROOT,
                "%s  %.2f  %s",
                evidence.rule(),
                evidence.confidence(),
                VisibleText.line(evidence.reason()));
    }

    private String inPlace(String source, List<Change> changes) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (Change change : changes) {
            text.append(VisibleText.of(source.substring(at, change.span().start())));
            text.append(paint.removed(VisibleText.of(change.before())));
            if (!change.after().isEmpty()) {
                text.append(paint.added(VisibleText.of(change.after())));
            }
            at = change.span().end();
        }
        return text.append(VisibleText.of(source.substring(at))).toString();
    }
}
