package org.copydesk.app.web;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.copydesk.pipeline.store.NotUnderstoodException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A page and what was asked of it, as its address says. Empty parameters, and those that no page knows, are none. Immutable.
 *
 * @param path the page's path
 * @param parameters by name, none of them empty
 */
record PageQuery(String path, Map<String, String> parameters) {
    /** The name of the parameter that says where a further page begins. */
    static final String AFTER = "after";

    private static final Set<String> NAMES = Set.of(
            "q",
            "in",
            "site",
            "kind",
            "language",
            "author",
            "published",
            "rule",
            "run",
            "has",
            "sort",
            "name",
            "sure",
            "job",
            "outcome",
            "by",
            "since",
            "until",
            AFTER);

    /** Those of them that take records away. */
    private static final Set<String> NARROWING =
            Set.of("q", "site", "kind", "language", "author", "published", "rule", "run", "has");

    PageQuery {
        Map<String, String> said = new TreeMap<>(parameters);
        said.keySet().retainAll(NAMES);
        said.values().removeIf(String::isBlank);
        parameters = Map.copyOf(said);
    }

    /** The parameter's value, or empty. */
    public String get(String name) {
        return parameters.getOrDefault(name, "");
    }

    /**
     * A number from 0; 0 for none and for less.
     *
     * @throws NotUnderstoodException if it is no such number
     */
    int number(String name) {
        try {
            return get(name).isEmpty() ? 0 : Math.max(0, Integer.parseInt(get(name)));
        } catch (NumberFormatException malformed) {
            throw new NotUnderstoodException(get(name), malformed);
        }
    }

    public boolean is(String name, String value) {
        return get(name).equals(value);
    }

    /** Whether it asks for less than everything. */
    boolean narrows() {
        return NARROWING.stream().anyMatch(parameters::containsKey);
    }

    /** The same page, going on after a place. */
    PageQuery from(String place) {
        Map<String, String> changed = new TreeMap<>(parameters);
        changed.put(AFTER, place);
        return new PageQuery(path, changed);
    }

    /** The same with another value, from its first page; an empty value takes the parameter away. */
    PageQuery with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(parameters);
        changed.remove(AFTER);
        changed.put(name, value);
        return new PageQuery(path, changed);
    }

    /** The address, encoded. */
    String href() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        Map<String, String> ordered = new TreeMap<>(parameters);
        ordered.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(ordered).toUriString();
    }
}
