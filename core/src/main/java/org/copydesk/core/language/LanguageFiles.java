package org.copydesk.core.language;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.core.text.Digest;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The files of the languages as read.
 *
 * @param fingerprint 16 hexadecimal digits that change with whatever they say
 */
record LanguageFiles(List<Language> languages, String fingerprint) {
    private static final Set<String> OTHER_KEYS = Set.of(
            "also", "scripts", "date-order", "letters", "months", "persian-months", "year-offset", "eras", "furniture");
    private static final Map<String, WordClass> CLASSES =
            Arrays.stream(WordClass.values()).collect(Collectors.toUnmodifiableMap(WordClass::key, one -> one));

    /**
     * Reads the file of each language of ISO 639-1 that has one, in the order of their tags.
     *
     * @throws IllegalStateException if a file that comes with Copydesk is broken
     */
    static LanguageFiles read() {
        URL english = Objects.requireNonNull(LanguageFiles.class.getResource("en.yaml"));
        List<Language> languages = new ArrayList<>();
        StringBuilder content = new StringBuilder();
        for (String tag : new TreeSet<>(Arrays.asList(Locale.getISOLanguages()))) {
            String yaml = read(english, tag + ".yaml");
            if (yaml != null) {
                content.append(tag).append('\n').append(yaml);
                languages.add(language(tag, yaml));
            }
        }
        return new LanguageFiles(
                List.copyOf(languages), Digest.sha256(content.toString()).substring(0, 16));
    }

    /** @throws IllegalStateException if it is no description of a language */
    static Language language(String tag, String yaml) {
        Object root = new Load(LoadSettings.builder().setLabel(tag + ".yaml").build()).loadFromString(yaml);
        Map<?, ?> values = root instanceof Map<?, ?> map ? map : Map.of();
        Map<WordClass, List<String>> words = new EnumMap<>(WordClass.class);
        for (Object key : values.keySet()) {
            WordClass wordClass = CLASSES.get(String.valueOf(key));
            if (wordClass != null) {
                words.put(wordClass, list(values.get(key)));
            } else if (!OTHER_KEYS.contains(String.valueOf(key))) {
                throw new IllegalStateException(tag + ".yaml: unknown key '" + key + "'");
            }
        }
        Map<String, Integer> eras = new HashMap<>();
        if (values.get("eras") instanceof Map<?, ?> named) {
            named.forEach((era, year) -> eras.put(String.valueOf(era), ((Number) year).intValue()));
        }
        return new Language(
                tag,
                list(values.get("also")),
                list(values.get("scripts")).stream().map(UnicodeScript::forName).toList(),
                Language.DateOrder.valueOf(String.valueOf(values.get("date-order"))
                        .toUpperCase(Locale.ROOT)
                        .replace('-', '_')),
                values.get("letters") instanceof String letters ? letters : "",
                months(tag, values.get("months")),
                months(tag, values.get("persian-months")),
                values.get("year-offset") instanceof Integer offset ? offset : 0,
                Map.copyOf(eras),
                Map.copyOf(words),
                furniture(tag, values.get("furniture")));
    }

    private static Map<FurnitureClass, List<String>> furniture(String tag, @Nullable Object value) {
        Map<?, ?> lists = value instanceof Map<?, ?> map ? map : Map.of();
        Map<FurnitureClass, List<String>> furniture = new EnumMap<>(FurnitureClass.class);
        for (FurnitureClass one : FurnitureClass.values()) {
            if (lists.containsKey(one.key())) {
                furniture.put(one, list(lists.get(one.key())));
            }
        }
        if (furniture.size() != lists.size()) {
            throw new IllegalStateException(tag + ".yaml: unknown key among those of furniture: " + lists.keySet());
        }
        return Map.copyOf(furniture);
    }

    private static List<List<String>> months(String tag, @Nullable Object value) {
        List<List<String>> months = items(value).map(LanguageFiles::list).toList();
        if (!months.isEmpty() && months.size() != 12) {
            throw new IllegalStateException(tag + ".yaml: a year has 12 months, not " + months.size());
        }
        return months;
    }

    private static List<String> list(@Nullable Object value) {
        return items(value).map(String::valueOf).distinct().toList();
    }

    private static Stream<?> items(@Nullable Object value) {
        return value instanceof List<?> list ? list.stream() : Stream.of();
    }

    /** Null if there is none. It is looked for next to one that is there: a class loader goes through all jars for what is missing. */
    private static @Nullable String read(URL english, String name) {
        try (InputStream in = new URL(english, name).openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (FileNotFoundException isNoLanguageOfOurs) {
            return null;
        } catch (IOException e) {
            throw new IllegalStateException(name + " can't be read", e);
        }
    }
}
