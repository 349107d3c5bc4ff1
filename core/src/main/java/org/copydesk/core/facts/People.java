package org.copydesk.core.facts;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/** Cleans the names of authors. */
final class People {
    private static final Pattern LEAD = Pattern.compile(
            "(?i)^(?:(?:written|posted|published|reported|reviewed|words|story|article|text|created|contributed)\\s+by|by|author|authors|von|par|por|door|текст|автор|autor|auteur|autore)(?:\\s*:\\s*|\\s+)");
    private static final Pattern TAIL =
            Pattern.compile("(?:\\s*[|•·]\\s*.*|\\s+[–—-]\\s+.*|\\s*\\([^)]*\\)?|[\\s,;:]+)$");
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*;\\s*|\\s*,?\\s+(?:and|und|et|y|e|en)\\s+|\\s+&\\s+|\\s*,\\s*");
    private static final Pattern FULL_NAME = Pattern.compile(
            "^\\p{Lu}[\\pL\\pM.'’-]*(?:\\s+(?:(?:de|del|van|von|der|den|la|le|da|di|bin|al|el)\\s+)*\\p{Lu}[\\pL\\pM.'’-]*){1,3}$");
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)^(?:https?:|www\\.|@|/)|^(?:admin|administrator|editor|editors|staff|author|webmaster|guest|user|unknown|anonymous|null|undefined|none|team|content team)$|^(?:more|view|see|read|about|follow|meet)\\s|[{}<>=]|^\\d+$");
    private static final Pattern ROLE = Pattern.compile(
            "(?i)(?:^|\\s)(?:editors?|writers?|reviewers?|directors?|managers?|reporters?|correspondents?|contributors?|columnists?|authors?|disclosure|specialist|strategist|founder|officer|analyst|producer|consultant|redakteur(?:in)?|autor(?:in)?|redacción|rédaction|redazione)$");
    private static final int LONGEST = 120;

    private People() {}

    /** The people that {@code raw} names, in order; none if it names nobody. */
    static List<String> of(String raw) {
        String name = LEAD.matcher(raw.strip()).replaceFirst("");
        String before;
        do {
            before = name;
            name = TAIL.matcher(name).replaceFirst("").strip();
        } while (!name.equals(before));
        if (name.isEmpty() || name.length() > LONGEST || NO_NAME.matcher(name).find()) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        for (String part : BETWEEN.split(name)) {
            if (!FULL_NAME.matcher(part.strip()).matches()) {
                return List.of(name);
            }
            parts.add(part.strip());
        }
        List<String> names = parts.stream().filter(part -> !isRole(part)).toList();
        return names.isEmpty() ? parts : names;
    }

    /** Whether {@code text} tells what somebody does, such as "Associate Editor", not who it is. */
    static boolean isRole(String text) {
        return ROLE.matcher(text).find();
    }

    /** Whether {@code text} has the shape of first and last names. */
    static boolean isFullName(String text) {
        return FULL_NAME.matcher(text).matches();
    }
}
