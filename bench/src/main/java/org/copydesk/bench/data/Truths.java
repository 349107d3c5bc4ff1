package org.copydesk.bench.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.score.Gold;
import tools.jackson.databind.JsonNode;

/** Reads what is true of a page from the layouts of the sets. */
final class Truths {
    private static final String MANGLED = "meta_mangled";

    private Truths() {}

    static Page wcxb(String set, String id, Payload payload, JsonNode json) {
        String kind = text(json.path("_internal").path("page_type"), "primary");
        JsonNode truth = json.path("ground_truth");
        return new Page(set, set, "", text(json, "url"), payload, gold(id, kind, truth, text(truth, "author")));
    }

    /** @param facts whether the page still has the metadata from which title, authors and date can be told */
    static Page news(String set, String id, Payload payload, JsonNode json, boolean facts) {
        String source = json.has("set") ? text(json, "set") : set;
        Gold gold = new Gold(
                id,
                Gold.ARTICLE,
                text(json, "text"),
                facts ? text(json, "title") : "",
                facts ? String.join(", ", texts(json, "authors")) : "",
                facts ? day(text(json, "date")) : "",
                text(json, "standfirst"),
                true,
                List.of(),
                List.of());
        String url = text(json, "url");
        return new Page(set, source, language(json), url.isEmpty() ? text(json, "site") : url, payload, gold);
    }

    static Page snippets(String set, String id, Payload payload, JsonNode json) {
        List<String> with = texts(json, "with");
        Gold gold = new Gold(id, Gold.ARTICLE, "", "", "", "", "", false, with, texts(json, "without"));
        return new Page(set, text(json, "url"), payload, gold);
    }

    static Page flat(String set, JsonNode json) {
        String id = text(json, "id");
        Payload payload = new Payload(text(json, "text").getBytes(StandardCharsets.UTF_8), id + ".txt", "");
        String source = json.has("src") ? text(json, "src") : set;
        return new Page(set, source, language(json), text(json, "url"), payload, gold(id, Gold.ARTICLE, json, ""));
    }

    static Page typos(String set, Injected text) {
        Payload payload = new Payload(text.noisy().getBytes(StandardCharsets.UTF_8), text.id() + ".txt", "");
        return new Page(set, text.url(), payload, new Gold(text.id(), Gold.ARTICLE, text.clean(), "", "", ""));
    }

    /** The pages of an index that have lost their metadata; none without an index. */
    static List<String> mangled(Path index) throws IOException {
        List<String> mangled = new ArrayList<>();
        if (Files.exists(index)) {
            List<String> lines = Files.readAllLines(index);
            int column = Arrays.asList(lines.get(0).split("\t")).indexOf(MANGLED);
            for (String line : lines) {
                String[] cells = line.split("\t");
                if (cells[column].equals("1")) {
                    mangled.add(cells[0]);
                }
            }
        }
        return mangled;
    }

    private static Gold gold(String id, String kind, JsonNode json, String author) {
        return new Gold(
                id, kind, text(json, "main_content"), text(json, "title"), author, day(text(json, "publish_date")));
    }

    private static String language(JsonNode json) {
        String tag = text(json, "language");
        return tag.substring(0, Math.min(2, tag.length()));
    }

    /** A date with two digits a month and a day. */
    private static String day(String date) {
        return date.replaceFirst("^(\\d{4})-(\\d)-", "$1-0$2-").replaceFirst("^(\\d{4}-\\d{2})-(\\d)(?!\\d)", "$1-0$2");
    }

    private static List<String> texts(JsonNode json, String field) {
        List<String> texts = new ArrayList<>();
        json.path(field).forEach(text -> texts.add(text.stringValue()));
        return texts;
    }

    private static String text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isString() ? value.stringValue() : "";
    }
}
