package org.copydesk.pipeline.export;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Part;
import org.copydesk.core.mark.Candidates;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.Role;
import org.copydesk.core.record.ArticleRecord;
import org.copydesk.core.text.Digest;
import org.copydesk.core.text.Metadata;
import org.copydesk.core.text.Span;

/** Records made by hand, for what no page would say by itself. */
final class TestRecords {
    private static final Evidence BECAUSE = Evidence.of("test.rule", 0.5, "the test says so");

    private TestRecords() {}

    static ArticleRecord of(String uri, Map<Field, String> facts, Part... parts) {
        Map<Field, Candidates> fields = new EnumMap<>(Field.class);
        facts.forEach((field, value) -> fields.put(
                field,
                new Candidates(
                        field,
                        List.of(new Fact(Phase.FACTS, new Metadata("meta", value), field, value, BECAUSE)),
                        "")));
        Article article = new Article(1000, fields, List.of(parts), List.of(), List.of(), List.of());
        return new ArticleRecord(
                Digest.sha256(uri).substring(0, 16), uri, "", null, null, article, List.of(), null, List.of());
    }

    /** A record whose title and text are the same. */
    static ArticleRecord titled(String text) {
        return of("https://example.org/" + text.hashCode(), Map.of(Field.TITLE, text), part(Role.PARAGRAPH, text));
    }

    static Part part(Role kind, String text) {
        return new Part(
                kind, true, text, List.of(new Span(0, Math.max(1, text.length()))), List.of(), List.of(), BECAUSE);
    }

    /** Texts that have hurt somebody: formulas, ends of front matter, escapes, mark-up, templates, odd letters. */
    static List<String> hostile() {
        return Arrays.asList(
                "=HYPERLINK(\"http://example.org\")",
                "+1+1",
                "-2+3",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                " =1+1",
                "\u00a0=1+1",
                "\u200b=1+1",
                "\ufeff=1+1",
                "'=1+1",
                "''=1+1",
                "'We won'",
                "\uff1d1+1",
                "a,b;\"c\"\r\nd",
                "",
                "---\nadmin: true\n---\n<script>alert(1)</script>",
                "x\"\nadmin: true\n\"",
                "...\n---\n",
                "!!java/object:x",
                "*alias &anchor",
                "2026-11-22",
                "null",
                "\u001b[31mred\u001b[0m \u009b2J \u007f bell\u0007",
                "abc \u202egnp.exe\u202c \u2066x\u2069",
                "line\u2028line\u2029line",
                "# no heading\n> no quote\n- no list\n1. no list\n+ no list\n    no code",
                "setext\n===\nsetext\n---",
                "*no* _no_ **no** `no` ~~no~~ | no | [no](javascript:alert(1)) ![no](x) <b>no</b> &lt;",
                "```\nno fence\n```",
                "{{ site.secret }} {% include x %} {{< x >}} {{% x %}}",
                "[ref]: http://example.org",
                "trailing backslash \\",
                "C:\\new\\table",
                "\ud83d\ude00 \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
                "lone \ud800 surrogate",
                "nul \u0000 nul");
    }
}
