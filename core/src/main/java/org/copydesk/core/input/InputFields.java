package org.copydesk.core.input;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of a record hold what. Names are compared without case and without signs but for dots; a field of an object
 * inside another is named by both, with a dot between. Immutable and thread-safe.
 */
public final class InputFields {
    /** What a field may hold. */
    public enum Kind {
        /** The page as HTML. */
        HTML,
        /** The page's or article's text; taken where there is no HTML. */
        TEXT,
        /** The page's address. */
        URL,
        /** When it was fetched. */
        FETCHED,
        /** The host it is of, where there is no address. */
        SITE,
        /** The headline: it is put above a text that doesn't begin with it. */
        TITLE;

        /** The name in settings: lower case. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The names that Scrapy projects, news-please, Common Crawl's index and WARC exports use, the likeliest first. */
    public static final InputFields STANDARD = new InputFields(Map.of(
            Kind.HTML,
            List.of(
                    "html",
                    "rawhtml",
                    "pagehtml",
                    "htmlcontent",
                    "contenthtml",
                    "bodyhtml",
                    "pagesource",
                    "sourcehtml"),
            Kind.TEXT,
            List.of(
                    "text",
                    "maintext",
                    "articletext",
                    "fulltext",
                    "plaintext",
                    "rawtext",
                    "articlebody",
                    "content",
                    "content.rendered",
                    "body",
                    "article"),
            Kind.URL,
            List.of(
                    "url",
                    "link",
                    "pageurl",
                    "articleurl",
                    "sourceurl",
                    "warctargeturi",
                    "targeturi",
                    "canonicalurl",
                    "uri"),
            Kind.FETCHED,
            List.of(
                    "fetchedat",
                    "fetchtime",
                    "datedownload",
                    "crawledat",
                    "crawldate",
                    "scrapedat",
                    "retrievedat",
                    "downloadedat",
                    "warcdate",
                    "timestamp"),
            Kind.SITE,
            List.of("site", "sourcedomain", "domain", "host", "hostname", "sitename"),
            Kind.TITLE,
            List.of("title", "title.rendered", "headline", "articletitle", "pagetitle")));

    private final Map<Kind, List<String>> names;
    private final @Nullable RecordForm form;

    private InputFields(Map<Kind, List<String>> names) {
        this(names, null);
    }

    private InputFields(Map<Kind, List<String>> names, @Nullable RecordForm form) {
        this.names = names;
        this.form = form;
    }

    /** Those of records that {@code export} wrote: each is taken in as the record that it is. */
    public static InputFields exported(RecordForm form) {
        return new InputFields(Map.of(), form);
    }

    /** Whether files hold records that were exported, and nothing else. */
    public boolean areExported() {
        return form != null;
    }

    /** How such records are read; empty for other inputs. */
    public Optional<RecordForm> form() {
        return Optional.ofNullable(form);
    }

    /** These, but for the name of one: it comes before all others of its kind. */
    public InputFields with(Kind kind, String name) {
        Map<Kind, List<String>> more = new EnumMap<>(names);
        List<String> first = new ArrayList<>(List.of(plain(name)));
        first.addAll(names.getOrDefault(kind, List.of()));
        more.put(kind, List.copyOf(first));
        return new InputFields(more);
    }

    /** A field's name as it is compared. */
    public static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> c == '.' || Character.isLetterOrDigit(c))
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /**
     * The field of a kind that is filled and likeliest.
     *
     * @param record values by plain name
     */
    Optional<String> find(Kind kind, Map<String, String> record) {
        return names.getOrDefault(kind, List.of()).stream()
                .map(name -> record.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** Whether one of the columns may hold a page. */
    public boolean holdPages(List<String> columns) {
        return columns.stream()
                .map(InputFields::plain)
                .anyMatch(column -> names.getOrDefault(Kind.HTML, List.of()).contains(column)
                        || names.getOrDefault(Kind.TEXT, List.of()).contains(column));
    }

    /** The names a page is looked for by, for people. */
    public String pageNames() {
        return String.join(", ", names.getOrDefault(Kind.HTML, List.of())) + ", "
                + String.join(", ", names.getOrDefault(Kind.TEXT, List.of()));
    }

    /** The names, so that equal ones look alike. */
    @Override
    public String toString() {
        return form == null ? new TreeMap<>(names).toString() : "exported";
    }
}
