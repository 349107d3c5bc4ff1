package org.copydesk.pipeline.input;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copydesk.pipeline.input.InputFields.Kind;

/** Makes documents of records with named fields. */
final class RecordMapper {
    /** Where markup has a headline, or is a whole page. */
    private static final Pattern HEADED = Pattern.compile("<(?:html|head|title|body|h1)\\b", Pattern.CASE_INSENSITIVE);

    private RecordMapper() {}

    /**
     * @param record values by plain name
     * @param place where the record is
     * @param raw its bytes, kept if it holds no page
     * @param rawType what they are
     */
    static InputItem document(
            Map<String, String> record, String place, byte[] raw, String rawType, FormatRegistry opening) {
        InputFields fields = opening.fields();
        String uri = fields.find(Kind.URL, record)
                .map(url -> DocumentNames.address(url, place))
                .filter(found -> !found.equals(place))
                .orElseGet(() ->
                        DocumentNames.ofSite(fields.find(Kind.SITE, record).orElse(""), place));
        Optional<String> html = fields.find(Kind.HTML, record);
        String title = fields.find(Kind.TITLE, record).orElse("");
        Optional<String> page =
                html.or(() -> fields.find(Kind.TEXT, record)).map(text -> titled(text, title, html.isPresent()));
        if (page.isEmpty()) {
            return opening.refused(
                    uri, place, "none of the fields %s is filled".formatted(fields.pageNames()), raw, rawType);
        }
        String type = html.isPresent() ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
        RecordOrigin origin = new RecordOrigin(
                uri,
                place,
                fields.find(Kind.FETCHED, record).flatMap(Times::instant).orElse(null),
                false);
        return opening.document(utf8(page.get()), origin, type);
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
