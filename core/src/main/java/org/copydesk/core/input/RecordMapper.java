package org.copydesk.core.input;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copydesk.core.input.InputFields.Kind;

/** Makes documents of records with named fields. */
public final class RecordMapper {
    /** Where markup has a headline, or is a whole page. */
    private static final Pattern HEADED = Pattern.compile("<(?:html|head|title|body|h1)\\b", Pattern.CASE_INSENSITIVE);

    private RecordMapper() {}

    /**
     * The page or text of a record; empty if it holds none.
     *
     * @param record values by plain name
     * @param uri what {@link #uri} says of it
     */
    public static Optional<SourcePage> page(Map<String, String> record, String uri, InputFields fields) {
        Optional<String> html = fields.find(Kind.HTML, record);
        String title = fields.find(Kind.TITLE, record).orElse("");
        String type = html.isPresent() ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
        Instant fetched =
                fields.find(Kind.FETCHED, record).flatMap(Times::instant).orElse(null);
        return html.or(() -> fields.find(Kind.TEXT, record))
                .map(text -> new SourcePage(uri, utf8(titled(text, title, html.isPresent())), type, fetched));
    }

    /**
     * The record's name: its address, else its place, said to be of its site if it names one.
     *
     * @param record values by plain name
     * @param place where the record is
     */
    public static String uri(Map<String, String> record, String place, InputFields fields) {
        return fields.find(Kind.URL, record)
                .map(url -> DocumentNames.address(url, place))
                .filter(found -> !found.equals(place))
                .orElseGet(() ->
                        DocumentNames.ofSite(fields.find(Kind.SITE, record).orElse(""), place));
    }

    /** A text whose headline stood in a field of its own, as it stood on the page. */
    private static String titled(String text, String title, boolean markup) {
        String headline = title.strip().replaceAll("\\s+", " ");
        String body = text.stripLeading();
        if (headline.isEmpty() || body.regionMatches(true, 0, headline, 0, headline.length())) {
            return text;
        }
        if (!markup && !body.startsWith("<")) {
            return headline + "\n\n" + text;
        }
        return HEADED.matcher(body).find() ? text : "<h1>" + headline.replace("<", "&lt;") + "</h1>\n" + text;
    }

    /** Half characters become U+FFFD, which Java's own encoder writes as a question mark. */
    private static byte[] utf8(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .forEach(whole::appendCodePoint);
        return whole.toString().getBytes(StandardCharsets.UTF_8);
    }
}
