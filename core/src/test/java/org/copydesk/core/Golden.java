package org.copydesk.core;

import java.util.List;
import java.util.Locale;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Change;
import org.copydesk.core.article.Part;
import org.copydesk.core.mark.Field;
import org.copydesk.core.text.Note;
import org.copydesk.core.text.Span;

/** Writes an article down as a golden file: everything that a change of rules could change, in lines a person can read. */
final class Golden {
    private final StringBuilder out = new StringBuilder();

    private Golden() {}

    static String of(Article article) {
        Golden golden = new Golden();
        golden.fields(article);
        golden.parts(article);
        golden.changes("changes", article.changes());
        golden.changes("suggestions", article.suggestions());
        golden.diagnostics(article.diagnostics());
        return golden.out.toString();
    }

    private void fields(Article article) {
        heading("fields");
        for (Field field : Field.values()) {
            if (!article.value(field).isEmpty()) {
                line("%s: %s", field.label(), shown(article.value(field)));
            }
        }
    }

    private void parts(Article article) {
        heading("parts");
        for (Part part : article.parts()) {
            line(
                    "[%s] %s %.2f, %s",
                    part.kind().label(),
                    part.evidence().rule(),
                    part.evidence().confidence(),
                    part.evidence().reason());
            if (part.sentences().isEmpty()) {
                line("    %s", shown(part.text()));
            }
            for (Span sentence : part.sentences()) {
                line("    %s", shown(sentence.of(part.text())));
            }
        }
    }

    private void changes(String title, List<Change> changes) {
        heading(title);
        for (Change change : changes) {
            line(
                    "%s %.2f at %d",
                    change.evidence().rule(),
                    change.evidence().confidence(),
                    change.span().start());
            line("    - %s", shown(change.before()));
            if (!change.after().isEmpty()) {
                line("    + %s", shown(change.after()));
            }
            line("    because %s", change.evidence().reason());
        }
    }

    private void diagnostics(List<Note> notes) {
        heading("diagnostics");
        notes.forEach(note -> line("%s: %s", note.code(), note.message()));
    }

    private void heading(String title) {
        out.append(out.isEmpty() ? "" : "\n").append("== ").append(title).append('\n');
    }

    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    /** On one line, with characters shown that one can't see. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean unseen =
                    c != ' ' && Character.isSpaceChar(c) || type == Character.CONTROL || type == Character.FORMAT;
            if (c == '\n') {
                shown.append("\\n");
            } else if (unseen) {
                shown.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }
}
