package org.copydesk.app.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.pipeline.plan.FieldChange;
import org.copydesk.pipeline.plan.Findings;
import org.copydesk.pipeline.plan.GoldenResult;
import org.copydesk.pipeline.plan.RuleDifference;
import org.copydesk.pipeline.plan.TextPiece;

/** The findings of a plan, and what becomes of golden records, for people. */
record FindingsText(PrintStream out, Colours paint) {
    private static final int SHOWN = 10;

    void print(Findings findings) {
        out.printf(
                Locale.ROOT,
                "%,d documents cleaned anew in %.1f s, nothing written; %,d records would change: %,d in their text (%,d words),"
                        + " %,d in a field, %,d in neither%n",
                findings.documents(),
                findings.millis() / 1000.0,
                findings.changed(),
                findings.texts(),
                findings.words(),
                findings.fields(),
                findings.rest());
        if (findings.failed() > 0) {
            out.printf(
                    Locale.ROOT,
                    "%,d documents can't be cleaned so; their records stay as they are%n",
                    findings.failed());
            findings.failures().stream()
                    .limit(SHOWN)
                    .forEach(one ->
                            out.println("  " + VisibleText.line(one.uri()) + ": " + VisibleText.line(one.reason())));
        }
        rules(findings.rules());
        if (!findings.sites().isEmpty()) {
            out.println();
            out.printf(Locale.ROOT, "%10s %10s  site%n", "records", "words");
            findings.sites().stream()
                    .limit(SHOWN)
                    .forEach(site -> out.printf(
                            Locale.ROOT,
                            "%,10d %,10d  %s%n",
                            site.changed(),
                            site.words(),
                            site.site().isEmpty() ? "(none known)" : VisibleText.line(site.site())));
        }
        findings.flips().stream()
                .limit(SHOWN)
                .forEach(flip -> out.println("kind     " + VisibleText.line(flip.uri()) + ": " + kind(flip.before())
                        + " > " + kind(flip.after())));
        findings.largest().stream().limit(SHOWN).forEach(this::largest);
        if (!findings.golden().isEmpty()) {
            out.println();
            out.println(findings.golden().size() + " golden records, "
                    + findings.worse().size() + " would get worse");
            worse(findings.worse());
        }
    }

    private void rules(List<RuleDifference> rules) {
        if (rules.isEmpty()) {
            return;
        }
        out.println();
        out.printf(Locale.ROOT, "%10s %10s %10s %10s  changes by rule%n", "come", "go", "differ", "records");
        rules.forEach(rule -> out.printf(
                Locale.ROOT,
                "%,10d %,10d %,10d %,10d  %s%n",
                rule.come(),
                rule.go(),
                rule.differ(),
                rule.documents(),
                VisibleText.line(rule.rule())));
    }

    private void largest(Findings.Largest one) {
        out.println();
        out.printf(
                Locale.ROOT,
                "%s  %,d words%n",
                paint.title(VisibleText.line(one.title().isEmpty() ? one.uri() : one.title())),
                one.words());
        out.println("  " + paint.faint(one.documentId() + " " + VisibleText.line(one.uri())));
        fields(one.fields());
        pieces(one.pieces());
    }

    /** Why records are worse than their golden ones. */
    void worse(List<GoldenResult> worse) {
        for (GoldenResult one : worse) {
            out.println("golden   " + VisibleText.line(one.uri()));
            result(one);
        }
    }

    private void result(GoldenResult one) {
        out.printf(
                Locale.ROOT,
                "  words F1 %.4f, was %.4f%n",
                one.now().f1(),
                one.before().f1());
        if (!one.trouble().isEmpty()) {
            out.println("  can't be cleaned: " + VisibleText.line(one.trouble()));
        }
        fields(one.fields());
        pieces(one.pieces());
    }

    private void fields(List<FieldChange> fields) {
        fields.forEach(
                field -> out.println("  " + field.field() + ": " + paint.removed(VisibleText.line(field.before())) + " "
                        + paint.added(VisibleText.line(field.after()))));
    }

    private void pieces(List<TextPiece> pieces) {
        if (pieces.isEmpty()) {
            return;
        }
        StringBuilder line = new StringBuilder("  ");
        for (TextPiece piece : pieces) {
            String text = VisibleText.line(piece.text());
            line.append(
                            switch (piece.kind()) {
                                case SAME -> text;
                                case OUT -> paint.removed(text);
                                case IN -> paint.added(text);
                            })
                    .append(' ');
        }
        out.println(line.toString().stripTrailing());
    }

    private static String kind(String kind) {
        return kind.isEmpty() ? "article" : VisibleText.line(kind);
    }
}
