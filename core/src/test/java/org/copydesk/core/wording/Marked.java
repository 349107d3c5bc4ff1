package org.copydesk.core.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.Sources;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Change;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Cleaner;
import org.copydesk.core.stage.Policy;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Metadata;

/** Checks a stage against marked text: "The [teh>the] mayor" is the input and the changes expected of it. */
final class Marked {
    private Marked() {}

    static void check(Stage stage, String marked) {
        check(stage, "", marked);
    }

    /** @param language what the page says its language is, or empty */
    static void check(Stage stage, String language, String marked) {
        assertEquals(marked, of(article(stage, language, source(marked)), source(marked)));
    }

    static Article article(Stage stage, String language, String text) {
        return Article.of(new Cleaner(List.of(stage, speaks(language)), Policy.STANDARD).clean(Sources.flat(text)));
    }

    /** What the marked text reads before the changes. */
    private static String source(String marked) {
        StringBuilder source = new StringBuilder();
        int at = 0;
        for (int open = marked.indexOf('['); open >= 0; open = marked.indexOf('[', at)) {
            source.append(marked, at, open).append(marked, open + 1, marked.indexOf('>', open));
            at = marked.indexOf(']', open) + 1;
        }
        return source.append(marked.substring(at)).toString();
    }

    private static String of(Article article, String text) {
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (Change change : article.changes()) {
            marked.append(text, at, change.span().start());
            marked.append('[')
                    .append(change.before())
                    .append('>')
                    .append(change.after())
                    .append(']');
            at = change.span().end();
        }
        return marked.append(text.substring(at)).toString();
    }

    private static Stage speaks(String language) {
        return new Stage() {
            @Override
            public String id() {
                return "facts.language";
            }

            @Override
            public Phase phase() {
                return Phase.FACTS;
            }

            @Override
            public List<Mark> inspect(View view) {
                List<Mark> facts = new ArrayList<>();
                if (!language.isEmpty()) {
                    Metadata given = new Metadata("html:lang", language);
                    facts.add(view.fact(
                            Field.LANGUAGE, language, given, Evidence.of("facts.language", 0.9, "the page says so")));
                }
                return facts;
            }
        };
    }
}
