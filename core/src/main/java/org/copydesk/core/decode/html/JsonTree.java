package org.copydesk.core.decode.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * The wanted members of a JSON text as maps, lists and strings, read leniently and without recursion.
 *
 * @param root what was read, up to the first fault; null if that is nothing
 * @param fault what was wrong, one sentence; empty if nothing was
 */
record JsonTree(@Nullable Object root, Optional<String> fault) {
    private static final int DEEPEST = 40;

    private static final Set<String> WANTED = Set.of(
            "@type",
            "@graph",
            "@id",
            "@value",
            "headline",
            "name",
            "givenName",
            "familyName",
            "datePublished",
            "dateCreated",
            "uploadDate",
            "dateModified",
            "author",
            "creator",
            "publisher",
            "articleSection",
            "inLanguage",
            "image",
            "url",
            "mainEntity",
            "mainEntityOfPage");

    private static final JsonFactory LENIENT = JsonFactory.builder()
            .enable(
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_MISSING_VALUES,
                    JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .build();

    static JsonTree parse(String json) {
        Builder builder = new Builder();
        try (JsonParser parser = LENIENT.createParser(ObjectReadContext.empty(), json)) {
            builder.read(parser);
            return new JsonTree(builder.root, Optional.empty());
        } catch (JacksonException e) {
            String line = e.getOriginalMessage().lines().findFirst().orElse("unreadable");
            return new JsonTree(builder.root, Optional.of(line.length() > 200 ? line.substring(0, 200) : line));
        }
    }

    /** Grows the tree token by token, so that what was read before a fault is not lost. */
    private static final class Builder {
        private final Deque<Object> open = new ArrayDeque<>();
        private final Deque<String> names = new ArrayDeque<>();
        private @Nullable Object root;
        private String name = "";

        void read(JsonParser parser) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case PROPERTY_NAME -> name = parser.currentName();
                    case START_OBJECT -> start(parser, new LinkedHashMap<String, Object>());
                    case START_ARRAY -> start(parser, new ArrayList<Object>());
                    case END_OBJECT, END_ARRAY -> {
                        open.pop();
                        name = names.pop();
                    }
                    case VALUE_STRING -> add(parser.getString());
                    default -> {}
                }
            }
        }

        private void start(JsonParser parser, Object container) {
            if (open.size() >= DEEPEST || !wanted()) {
                parser.skipChildren();
                return;
            }
            add(container);
            open.push(container);
            names.push(name);
        }

        private boolean wanted() {
            return !(open.peek() instanceof Map<?, ?>) || WANTED.contains(name);
        }

        @SuppressWarnings("unchecked")
        private void add(Object value) {
            Object parent = open.peek();
            if (parent instanceof Map<?, ?> map) {
                if (WANTED.contains(name)) {
                    ((Map<String, Object>) map).putIfAbsent(name, value);
                }
            } else if (parent instanceof List<?> list) {
                ((List<Object>) list).add(value);
            } else if (root == null) {
                root = value;
            }
        }
    }
}
