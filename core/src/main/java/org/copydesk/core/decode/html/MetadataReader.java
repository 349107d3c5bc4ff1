package org.copydesk.core.decode.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.copydesk.core.characters.Mending;
import org.copydesk.core.text.Metadata;
import org.copydesk.core.text.Note;
import org.jsoup.nodes.Element;

/**
 * Collects what a page says of itself, in the page's order: {@code title}, {@code meta:NAME}, {@code itemprop:NAME},
 * {@code link:canonical}, {@code html:lang}, {@code time:datetime}, {@code time:published}, {@code time:modified},
 * {@code rel:author}, {@code byline:author}, {@code itemtype} of an article and {@code json-ld:TYPE.FIELD}; before them what site
 * rules give, as {@code site-rule:FIELD FILE:LINE}.
 */
final class MetadataReader {
    /** No honest page says more of itself; the rest is left out. */
    private static final int MAX_ENTRIES = 400;

    private static final int LONGEST = 2000;

    private static final Set<String> UNTOLD_METAS = Set.of(
            "viewport",
            "robots",
            "googlebot",
            "generator",
            "theme-color",
            "format-detection",
            "referrer",
            "charset",
            "msapplication-tilecolor",
            "msapplication-tileimage",
            "csrf-token",
            "csrf-param",
            "google-site-verification");

    private static final Set<String> ITEMPROPS =
            Set.of("headline", "datepublished", "datemodified", "author", "publisher", "articlesection", "inlanguage");

    private final List<Metadata> all = new ArrayList<>();
    private final List<Note> notes;
    private final boolean skipJsonLd;
    private final BylineElements bylines = new BylineElements();

    /** @param skipJsonLd whether to leave the page's JSON-LD unread */
    MetadataReader(List<Note> notes, boolean skipJsonLd) {
        this.notes = notes;
        this.skipJsonLd = skipJsonLd;
    }

    List<Metadata> all() {
        return all;
    }

    void read(Element element, String name) {
        switch (name) {
            case "html" ->
                add("html:lang", element.attr("lang").isBlank() ? element.attr("xml:lang") : element.attr("lang"));
            case "head" -> head(element);
            case "time" -> time(element);
            case "meta" -> meta(element);
            case "link" -> link(element);
            case "script" -> script(element);
            case "a" -> author(element);
            case "h1" -> {
                bylines.heading();
                other(element);
            }
            default -> other(element);
        }
    }

    private void head(Element head) {
        for (Element child : head.children()) {
            switch (child.normalName()) {
                case "title" -> add("title", child.wholeText());
                case "meta" -> meta(child);
                case "link" -> link(child);
                case "script" -> script(child);
                default -> {}
            }
        }
    }

    private void meta(Element meta) {
        String content = meta.attr("content");
        String itemprop = meta.attr("itemprop");
        if (!itemprop.isEmpty()) {
            add("itemprop:" + itemprop, content);
        }
        String name = meta.attr("property").isEmpty() ? meta.attr("name") : meta.attr("property");
        String key = name.strip().toLowerCase(Locale.ROOT);
        if (!key.isEmpty() && key.length() <= 60 && !UNTOLD_METAS.contains(key)) {
            add("meta:" + key, content);
        }
    }

    private void link(Element link) {
        String rel = link.attr("rel").strip().toLowerCase(Locale.ROOT);
        if (rel.equals("canonical")) {
            add("link:canonical", link.attr("href"));
        }
    }

    private void script(Element script) {
        String type = script.attr("type");
        if (!skipJsonLd && !type.isEmpty() && type.toLowerCase(Locale.ROOT).contains("ld+json")) {
            JsonLd json = JsonLd.read(script.data());
            json.metadata().forEach(entry -> add(entry.name(), entry.value()));
            json.note().ifPresent(notes::add);
        }
    }

    private void time(Element time) {
        String hints = (time.attr("class") + ' ' + time.attr("itemprop")).toLowerCase(Locale.ROOT);
        String key = "datetime";
        if (hints.contains("modif") || hints.contains("updat")) {
            key = hints.contains("publish") && !hints.contains("datemodified") ? "published" : "modified";
        } else if (hints.contains("publi") || hints.contains("entry-date") || time.hasAttr("pubdate")) {
            key = "published";
        }
        add("time:" + key, time.attr("datetime"));
    }

    private void author(Element link) {
        String rel = link.attributesSize() > 1 ? link.attributes().get("rel") : "";
        if (!rel.isEmpty() && (' ' + rel + ' ').toLowerCase(Locale.ROOT).contains(" author ") && bylines.owns(link)) {
            add("rel:author", link.text());
        }
        other(link);
    }

    private void other(Element element) {
        if (bylines.names(element)) {
            add("byline:author", element.text());
        }
        itemprop(element);
    }

    private void itemprop(Element element) {
        if (element.attributesSize() == 0) {
            return;
        }
        String type = element.attributes().get("itemtype").strip();
        if (type.endsWith("Article") || type.endsWith("BlogPosting")) {
            add("itemtype", type.substring(type.lastIndexOf('/') + 1));
        }
        String property = element.attributes().get("itemprop");
        if (!property.isEmpty() && ITEMPROPS.contains(property.strip().toLowerCase(Locale.ROOT))) {
            String value = element.attr("content");
            value = value.isEmpty() ? element.attr("datetime") : value;
            Element name = value.isEmpty() ? element.selectFirst("[itemprop=name]") : null;
            if (name != null) {
                value = name.attr("content").isEmpty() ? name.text() : name.attr("content");
            }
            add("itemprop:" + property.strip(), value.isEmpty() ? element.text() : value);
        }
    }

    /** @return whether there is a value, and room for it */
    boolean add(String name, String value) {
        String plain = plain(isAddress(value) ? value : Mending.mended(value));
        return !plain.isEmpty() && all.size() < MAX_ENTRIES && all.add(new Metadata(name, plain));
    }

    /** What is not for reading is left as it is. */
    private static boolean isAddress(String value) {
        return value.startsWith("http:") || value.startsWith("https:") || value.startsWith("/");
    }

    /** White space folded and bounded, without halves of surrogate pairs. */
    private static String plain(String value) {
        String head = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
        StringBuilder out = new StringBuilder(head.length());
        for (int i = 0; i < head.length(); ) {
            int c = head.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || c == 0xA0) {
                if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else {
                out.appendCodePoint(c == 0 || c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c);
            }
        }
        return out.toString().strip();
    }
}
