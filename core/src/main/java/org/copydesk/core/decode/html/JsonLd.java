package org.copydesk.core.decode.html;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.core.text.Metadata;
import org.copydesk.core.text.Note;
import org.copydesk.core.text.White;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What a page's JSON-LD says, as far as it is of use: given facts named {@code json-ld:TYPE.FIELD}.
 *
 * @param metadata in the order of the script
 * @param note what was wrong with it; what stood before the fault is used
 */
record JsonLd(List<Metadata> metadata, Optional<Note> note) {
    private static final List<String> PLAIN = List.of(
            "headline",
            "name",
            "datePublished",
            "dateCreated",
            "uploadDate",
            "dateModified",
            "articleSection",
            "inLanguage",
            "url");
    private static final int MOST_THINGS = 200;
    private static final Pattern WRAPPER_START =
            Pattern.compile("^\\s*(?://|/\\*)?\\s*<!(?:\\[CDATA\\[|--)\\s*(?:\\*/)?");

    static JsonLd read(String script) {
        JsonTree tree = JsonTree.parse(unwrapped(script));
        List<Map<?, ?>> things = new ArrayList<>();
        collect(tree.root(), things);
        Map<String, Map<?, ?>> known = new HashMap<>();
        for (Map<?, ?> thing : things) {
            if (thing.get("@id") instanceof String id && name(thing) != null) {
                known.putIfAbsent(id, thing);
            }
        }
        List<Metadata> metadata = new ArrayList<>();
        for (Map<?, ?> thing : things) {
            read(thing, known, metadata);
        }
        Optional<Note> note = tree.fault().map(fault -> new Note("decode.json-ld", "broken JSON-LD: " + fault));
        return new JsonLd(List.copyOf(metadata), note);
    }

    /** The script without the comment or CDATA marks that some pages wrap it in. */
    static String unwrapped(String script) {
        String open = WRAPPER_START.matcher(script).replaceFirst("");
        int end = White.skipBack(open, 0, open.length());
        if (end > 0 && open.charAt(end - 1) == ';') {
            return open.substring(0, end - 1);
        }
        int close = open.startsWith("*/", end - 2) ? White.skipBack(open, 0, end - 2) : end;
        if (!open.startsWith("]]>", close - 3) && !open.startsWith("-->", close - 3)) {
            return open;
        }
        int cut = White.skipBack(open, 0, close - 3);
        boolean comment = open.startsWith("//", cut - 2) || open.startsWith("/*", cut - 2);
        return open.substring(0, comment ? cut - 2 : cut);
    }

    /** The top things of the script: list items, graph members, and what a page is about. */
    private static void collect(@Nullable Object value, List<Map<?, ?>> things) {
        List<Object> open = new ArrayList<>();
        if (value != null) {
            open.add(value);
        }
        for (int i = 0; i < open.size() && things.size() < MOST_THINGS; i++) {
            Object next = open.get(i);
            if (next instanceof List<?> list) {
                open.addAll(list);
            } else if (next instanceof Map<?, ?> thing) {
                things.add(thing);
                for (String inner : List.of("@graph", "mainEntity", "mainEntityOfPage")) {
                    if (thing.get(inner) instanceof Map<?, ?> || thing.get(inner) instanceof List<?>) {
                        open.add(thing.get(inner));
                    }
                }
            }
        }
    }

    private static void read(Map<?, ?> thing, Map<String, Map<?, ?>> known, List<Metadata> metadata) {
        String type = type(thing);
        if (type.isEmpty()) {
            return;
        }
        String prefix = "json-ld:" + type + ".";
        for (String field : PLAIN) {
            addText(prefix + field, thing.get(field), metadata);
        }
        addAuthors(
                prefix + "author",
                thing.containsKey("author") ? thing.get("author") : thing.get("creator"),
                known,
                metadata);
        addNames(prefix + "publisher", thing.get("publisher"), known, metadata);
        Object image = thing.get("image");
        image = image instanceof List<?> list && !list.isEmpty() ? list.get(0) : image;
        image = image instanceof Map<?, ?> map ? map.get("url") : image;
        addText(prefix + "image", image, metadata);
    }

    private static String type(Map<?, ?> thing) {
        Object type = thing.get("@type");
        if (type instanceof List<?> list) {
            Object first = list.isEmpty() ? "" : list.get(0);
            type = list.stream()
                    .map(String::valueOf)
                    .filter(one -> one.contains("Article"))
                    .findFirst()
                    .orElse(String.valueOf(first));
        }
        String name = type instanceof String text ? text : "";
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1)
                .strip();
        return name.length() > 60 ? "" : name;
    }

    private static void addText(String name, @Nullable Object value, List<Metadata> metadata) {
        Object first = value instanceof List<?> list && !list.isEmpty() ? list.get(0) : value;
        if (first instanceof Map<?, ?> map) {
            first = map.containsKey("name") ? map.get("name") : map.get("@value");
        }
        if (first instanceof String text && !text.isBlank()) {
            metadata.add(new Metadata(name, Parser.unescapeEntities(text, false)));
        }
    }

    /** Who is named there; where nobody but organisations is, under a name of its own, since they are rarely who wrote. */
    private static void addAuthors(
            String name, @Nullable Object value, Map<String, Map<?, ?>> known, List<Metadata> metadata) {
        List<Object> all = new ArrayList<>();
        for (Object one : value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
            all.add(resolved(one, known));
        }
        boolean nobody = !all.isEmpty() && all.stream().allMatch(JsonLd::isOrganization);
        all.sort(Comparator.comparing(JsonLd::isOrganization));
        addNames(nobody ? name + "-organization" : name, all, known, metadata);
    }

    private static boolean isOrganization(Object one) {
        return one instanceof Map<?, ?> thing && type(thing).endsWith("Organization");
    }

    private static void addNames(
            String name, @Nullable Object value, Map<String, Map<?, ?>> known, List<Metadata> metadata) {
        for (Object one : value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
            Object who = resolved(one, known);
            if (who instanceof Map<?, ?> named && named.get("name") instanceof List<?> names) {
                addNames(name, names, known, metadata);
            } else {
                addText(name, who instanceof Map<?, ?> named ? name(named) : who, metadata);
            }
        }
    }

    /** The thing that is meant where only its {@code @id} is said. */
    private static Object resolved(Object one, Map<String, Map<?, ?>> known) {
        Object id = one instanceof Map<?, ?> map && name(map) == null ? map.get("@id") : one;
        Map<?, ?> thing = id instanceof String key ? known.get(key) : null;
        return thing == null ? one : thing;
    }

    /** The name of a thing, of a person perhaps in two parts; null without one. */
    private static @Nullable Object name(Map<?, ?> thing) {
        Object name = thing.get("name");
        return name == null
                        && thing.get("givenName") instanceof String given
                        && thing.get("familyName") instanceof String family
                ? given + ' ' + family
                : name;
    }
}
