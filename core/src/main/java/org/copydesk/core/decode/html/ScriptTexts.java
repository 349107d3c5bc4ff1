package org.copydesk.core.decode.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.core.decode.flat.TextLine;
import org.copydesk.core.text.White;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * The texts in a page's scripts, as far as they are data: JSON-LD, JSON, and JSON that a script assigns or parses. Nothing is run.
 * Strings that are in one list of paragraphs, or alone in a member named for a text, are one text. Bounded; not thread-safe.
 */
final class ScriptTexts {
    /** A text of fewer words is no article. */
    static final int LEAST_WORDS = 40;

    private static final int MOST_TEXTS = 50_000;
    private static final int MOST_CHARS = 4_000_000;
    private static final int MOST_TRIES = 5_000;
    private static final int NESTED = 2;
    private static final String PARSE = "JSON.parse(";
    private static final String LINKED_DATA = "ld-json";

    private static final List<String> TEXT_NAMES =
            List.of("articlebody", "body", "content", "text", "html", "paragraph", "block", "liveblogupdate", "story");
    private static final List<String> LEAF_NAMES =
            List.of("body", "content", "text", "html", "paragraph", "value", "markup", "heading", "headline", "data");
    private static final Set<String> UNTOLD_NAMES = Set.of("contenttype", "content_type", "contentid", "content_id");
    private static final List<String> ARTICLES = List.of("article", "story", "post", "body");
    private static final List<String> OTHERS = List.of(
            "relat",
            "recommend",
            "teaser",
            "comment",
            "footer",
            "cookie",
            "consent",
            "translation",
            "message",
            "i18n",
            "locale",
            "popular",
            "latest",
            "newsletter",
            "description",
            "summary",
            "excerpt",
            "config");

    private static final JsonFactory LENIENT = JsonFactory.builder()
            .enable(
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_MISSING_VALUES,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
            .build();

    private final Map<String, Text> texts = new LinkedHashMap<>();
    private int chars;
    private int roots;

    /** @param type the script's media type */
    void read(String type, String script) {
        String lower = type.toLowerCase(Locale.ROOT);
        if (lower.contains("json")) {
            String root = (lower.contains("ld+json") ? LINKED_DATA : "json") + roots++;
            parse(JsonLd.unwrapped(script).toCharArray(), 0, root, 0);
        } else if (lower.isEmpty() || lower.contains("script") || lower.equals("module")) {
            assigned(script.replace(":undefined", ":null"));
        }
    }

    /** The values that a script assigns, and what it parses as JSON; each place is read once. */
    private void assigned(String script) {
        char[] all = script.toCharArray();
        int value = script.indexOf('=');
        int call = script.indexOf(PARSE);
        for (int tries = 0; tries < MOST_TRIES && (value >= 0 || call >= 0); ) {
            boolean called = value < 0 || call >= 0 && call < value;
            int at = called ? call + PARSE.length() : value + 1;
            int start = White.skip(script, at, script.length());
            if (start < script.length() && (called ? "\"'" : "{[").indexOf(script.charAt(start)) >= 0) {
                at = Math.max(start + 1, parse(all, start, "assigned" + roots++, 0));
                tries++;
            }
            value = value >= 0 && value < at ? script.indexOf('=', at) : value;
            call = call >= 0 && call < at ? script.indexOf(PARSE, at) : call;
        }
    }

    /** @return where the value ended, or its first fault */
    private int parse(char[] json, int start, String root, int level) {
        Deque<Frame> open = new ArrayDeque<>();
        open.push(new Frame(root, false, ""));
        String name = "";
        int end = start;
        try (JsonParser parser = LENIENT.createParser(ObjectReadContext.empty(), json, start, json.length - start)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                Frame frame = open.element();
                switch (token) {
                    case PROPERTY_NAME -> name = parser.currentName().toLowerCase(Locale.ROOT);
                    case START_OBJECT, START_ARRAY -> {
                        open.push(frame.in(name, token == JsonToken.START_ARRAY));
                        name = "";
                    }
                    case END_OBJECT, END_ARRAY -> {
                        open.pop();
                        name = "";
                    }
                    case VALUE_STRING -> {
                        frame.element += frame.list ? 1 : 0;
                        add(frame, name, parser.getString(), level);
                    }
                    default -> {}
                }
                end = start + (int) parser.currentLocation().getCharOffset();
                if (open.size() == 1) {
                    break;
                }
            }
        } catch (JacksonException e) {
            // What was read before the fault is data all the same: most scripts are no JSON from some place on.
            end = Math.max(
                    end,
                    e.getLocation() == null ? 0 : start + (int) e.getLocation().getCharOffset());
        }
        return end;
    }

    private void add(Frame frame, String name, String value, int level) {
        if (level < NESTED && (frame.path.isEmpty() || value.length() > 2 * LEAST_WORDS) && isJson(value)) {
            parse(value.toCharArray(), 0, frame.path + name + roots++, level + 1);
            return;
        }
        String leaf = name.isEmpty() ? frame.name : name;
        boolean alone = frame.container.isEmpty();
        if (UNTOLD_NAMES.contains(leaf)
                || chars + value.length() > MOST_CHARS
                || alone && !holds(leaf, TEXT_NAMES)
                || !alone && !leaf.isEmpty() && !holds(leaf, LEAF_NAMES) && !holds(leaf, TEXT_NAMES)) {
            return;
        }
        String key = alone ? frame.path + "/" + name : frame.container;
        Text text = texts.size() < MOST_TEXTS ? texts.computeIfAbsent(key, Text::new) : texts.get(key);
        if (text != null) {
            chars += value.length();
            text.add(frame.part(), value);
        }
    }

    private static boolean isJson(String value) {
        int start = White.skip(value, 0, value.length());
        return start < value.length() && (value.charAt(start) == '{' || value.startsWith("[{", start));
    }

    private static boolean holds(String name, List<String> parts) {
        return parts.stream().anyMatch(name::contains);
    }

    /** The paragraphs of the text that is an article most likely; none if no text is long enough. */
    List<String> best() {
        List<String> best = List.of();
        double most = 0;
        for (Text text : texts.values()) {
            int words = text.parts.stream().mapToInt(part -> words(part)).sum();
            double weight = words * (holds(text.key, OTHERS) ? 0.1 : 1) * (holds(text.key, ARTICLES) ? 3 : 1);
            weight *= text.key.startsWith(LINKED_DATA) && text.key.contains("articlebody") ? 10 : 1;
            if (words >= LEAST_WORDS && weight > most) {
                most = weight;
                best = text.parts.stream().map(StringBuilder::toString).toList();
            }
        }
        return best;
    }

    /** The words of a text, 0 of a label of fewer than nine; two characters of a script without spaces are one. */
    static int words(CharSequence text) {
        int words = 0;
        int alone = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean single = TextLine.standsAlone(c) || c >= 0x0e00 && c <= 0x0eff;
            boolean letter = !single && Character.isLetterOrDigit(c);
            alone += single ? 1 : 0;
            words += letter && !inside ? 1 : 0;
            inside = letter || inside && !White.is(c);
        }
        int all = words + alone / 2;
        return all < 9 ? 0 : all;
    }

    /** An open object or list. */
    private static final class Frame {
        private final String path;
        private final boolean list;
        private final String name;
        /** The list of paragraphs it is in; empty without one. */
        private String container = "";

        private Frame holder = this;
        private int element;

        Frame(String path, boolean list, String name) {
            this.path = path;
            this.list = list;
            this.name = name;
        }

        Frame in(String member, boolean opensList) {
            element += list ? 1 : 0;
            String inner = path.length() > 1_000 ? path : path + "/" + (list ? String.valueOf(element) : member);
            Frame frame = new Frame(inner, opensList, list ? name : member);
            if (!container.isEmpty()) {
                frame.container = container;
                frame.holder = holder;
            } else if (opensList && holds(member, TEXT_NAMES)) {
                frame.container = inner;
                frame.holder = frame;
            }
            return frame;
        }

        /** Which element of the list of paragraphs is open. */
        int part() {
            return holder.element;
        }
    }

    private static final class Text {
        private final String key;
        private final List<StringBuilder> parts = new ArrayList<>();
        private int last = -1;

        Text(String key) {
            this.key = key;
        }

        /** Pieces of one paragraph go together, with a line between them unless they flow into each other. */
        void add(int part, String value) {
            if (part != last || parts.isEmpty()) {
                parts.add(new StringBuilder(value));
            } else {
                StringBuilder open = parts.get(parts.size() - 1);
                open.append(flows(open, value) ? "" : "\n").append(value);
            }
            last = part;
        }

        private static boolean flows(StringBuilder open, String next) {
            return open.isEmpty()
                    || next.isEmpty()
                    || White.is(open.charAt(open.length() - 1))
                    || !Character.isLetterOrDigit(next.charAt(0)) && next.charAt(0) != '<';
        }
    }
}
