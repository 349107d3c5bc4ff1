package org.copydesk.pipeline.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Change;
import org.copydesk.core.article.Origins;
import org.copydesk.core.article.Part;
import org.copydesk.core.decode.html.PageElement;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.Role;
import org.copydesk.core.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The text of an article with what its page shows of it: links, emphasis, pictures with captions, lists, tables and levels of
 * headings. Pictures come from between kept parts alone, since those among chrome are chrome.
 */
final class StructuredText {
    private final Article article;
    private final List<PageElement> elements;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<PageElement> around = new ArrayList<>();
    private final List<PageElement> pictures = new ArrayList<>();
    private int next;
    private int nextChange;
    /** Where the part before ends; 0 before the first. */
    private int end;

    private StructuredText(Article article, List<PageElement> elements) {
        this.article = article;
        this.elements = elements;
    }

    /** @param elements of the page that the article was made of, in their order; none for a flat text */
    static List<Piece> of(Article article, List<PageElement> elements) {
        StructuredText text = new StructuredText(article, elements);
        article.parts().forEach(text::add);
        return text.pieces;
    }

    private void add(Part part) {
        come(part);
        Span span = part.span();
        if (part.kind() == Role.TABLE) {
            addCell(runs(part), span.start());
        } else if (part.body() || part.kind() == Role.CAPTION && !pictures.isEmpty()) {
            List<Run> runs = runs(part);
            for (PageElement picture : pictures) {
                pieces.add(Piece.of(picture, List.of()));
            }
            if (part.kind() == Role.CAPTION && !pictures.isEmpty()) {
                pieces.set(pieces.size() - 1, Piece.of(pictures.get(pictures.size() - 1), runs));
            } else {
                int place = span.start();
                pieces.add(new Piece(part.kind(), level(place), depth(place), number(place), runs, List.of(), null));
            }
            pictures.clear();
        } else if (part.kind().isAside()) {
            pictures.clear();
        }
        end = span.end();
    }

    /** Goes on to a part: which elements it is in, and which pictures are before it. */
    private void come(Part part) {
        Span span = part.span();
        int chromeEnd = lastChromeBetween(end, span.start());
        around.removeIf(element -> element.end() <= span.start());
        while (next < elements.size() && elements.get(next).start() < span.end()) {
            PageElement element = elements.get(next++);
            if (element.name().equals("img")) {
                boolean clear = chromeEnd < 0 || part.kind() == Role.CAPTION && element.start() >= chromeEnd;
                if (clear && end > 0 && WebAddress.isPicture(element.address())) {
                    pictures.add(element);
                }
            } else if (element.end() > span.start()) {
                around.add(element);
            }
        }
    }

    /** Where the last passage ends that was taken out between two places; -1 without one. */
    private int lastChromeBetween(int start, int end) {
        List<Change> changes = article.changes();
        int last = -1;
        while (nextChange < changes.size() && changes.get(nextChange).span().start() < end) {
            Change change = changes.get(nextChange++);
            if (change.phase() == Phase.CHROME && change.span().start() >= start) {
                last = change.span().end();
            }
        }
        return last;
    }

    private int level(int place) {
        return around.stream()
                .filter(element ->
                        element.name().length() == 2 && element.name().charAt(0) == 'h' && element.holds(place))
                .mapToInt(element -> element.name().charAt(1) - '0')
                .max()
                .orElse(2);
    }

    private int depth(int place) {
        return (int) around.stream()
                .filter(element ->
                        (element.name().equals("ol") || element.name().equals("ul")) && element.holds(place))
                .count();
    }

    private int number(int place) {
        return innermost("li", place).map(PageElement::number).orElse(0);
    }

    private Optional<PageElement> innermost(String name, int place) {
        return around.stream()
                .filter(element -> element.name().equals(name) && element.holds(place))
                .reduce((outer, inner) -> inner);
    }

    /** Cells of one row come one after the other; without a row each is a row of its own. */
    private void addCell(List<Run> runs, int place) {
        int row = innermost("tr", place).map(PageElement::start).orElse(place);
        int column = innermost("td", place).map(PageElement::number).orElse(0);
        Piece table = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (table == null || table.kind() != Role.TABLE) {
            table = new Piece(Role.TABLE, 0, 0, 0, List.of(), new ArrayList<>(), null);
            pieces.add(table);
        }
        List<Row> rows = table.rows();
        if (rows.isEmpty() || rows.get(rows.size() - 1).start() != row) {
            rows.add(new Row(row, new ArrayList<>()));
        }
        List<List<Run>> cells = rows.get(rows.size() - 1).cells();
        while (cells.size() <= column) {
            cells.add(new ArrayList<>());
        }
        List<Run> cell = cells.get(column);
        if (!cell.isEmpty()) {
            cell.add(Run.plain(" "));
        }
        cell.addAll(runs);
    }

    private List<Run> runs(Part part) {
        List<PageElement> within = around.stream()
                .filter(element -> List.of("a", "em", "strong", "code").contains(element.name()))
                .toList();
        if (within.isEmpty()) {
            return List.of(Run.plain(part.text()));
        }
        int[] places = Origins.of(part, article.changes());
        Run[] looks = new Run[places.length];
        Arrays.fill(looks, Run.plain(""));
        for (PageElement element : within) {
            for (int i = first(places, element.start()); i < places.length && places[i] < element.end(); i++) {
                looks[i] = looks[i].in(element);
            }
        }
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= looks.length; i++) {
            if (i == looks.length || !looks[i].equals(looks[start])) {
                runs.add(looks[start].saying(part.text().substring(start, i)));
                start = i;
            }
        }
        return runs;
    }

    /** The first place that is not before another. */
    private static int first(int[] places, int least) {
        int low = 0;
        int high = places.length;
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (places[mid] < least) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }

    /**
     * A paragraph, heading, item, table, picture or other piece.
     *
     * @param kind what it is; a picture is a caption
     * @param level of a heading, 1 to 6
     * @param depth in how many lists it is
     * @param number of an item in a numbered list; else 0
     * @param runs its text, of a picture its caption; empty for tables
     * @param rows of a table
     * @param picture null without one
     */
    record Piece(
            Role kind,
            int level,
            int depth,
            int number,
            List<Run> runs,
            List<Row> rows,
            @Nullable PageElement picture) {
        int columns() {
            return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        }

        static Piece of(PageElement picture, List<Run> caption) {
            return new Piece(Role.CAPTION, 0, 0, 0, caption, List.of(), picture);
        }
    }

    /**
     * A row of a table.
     *
     * @param start where it begins in the source
     * @param cells each of runs
     */
    record Row(int start, List<List<Run>> cells) {
        /** The cells, filled up to as many. */
        List<List<Run>> cells(int columns) {
            List<List<Run>> filled = new ArrayList<>(cells);
            while (filled.size() < columns) {
                filled.add(List.of());
            }
            return filled;
        }
    }

    /**
     * A stretch of text that looks the same.
     *
     * @param link where it leads: an address of the web or of mail; empty without one
     */
    record Run(String text, String link, boolean em, boolean strong, boolean code) {
        static Run plain(String text) {
            return new Run(text, "", false, false, false);
        }

        Run saying(String other) {
            return new Run(other, link, em, strong, code);
        }

        Run in(PageElement element) {
            return switch (element.name()) {
                case "a" -> new Run(text, WebAddress.link(element.address()), em, strong, code);
                case "em" -> new Run(text, link, true, strong, code);
                case "strong" -> new Run(text, link, em, true, code);
                case "code" -> new Run(text, link, em, strong, true);
                default -> this;
            };
        }
    }
}
