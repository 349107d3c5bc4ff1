package org.copydesk.core.housestyle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.core.site.RuleFault;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a house style from YAML's node tree, so that every fault has a line; goes on after a fault. For one file. */
final class HouseStyleReader {
    private static final List<String> SECTIONS = List.of("words", "protected", "names");
    private static final List<String> KEYS = List.of("never", "always", "quotations");
    private static final Set<String> YES = Set.of("yes", "true");
    private static final Set<String> NO = Set.of("no", "false");

    private final String file;
    private final List<SpellingPair> pairs = new ArrayList<>();
    private final Map<String, Integer> protectedTerms = new LinkedHashMap<>();
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final List<RuleFault> faults = new ArrayList<>();

    HouseStyleReader(String file) {
        this.file = file;
    }

    HouseStyle read(String yaml, String fingerprint) {
        root(yaml).ifPresent(root -> {
            Map<String, Node> sections = mapping(root, "a house style", SECTIONS);
            items(sections, "words").forEach(this::pairs);
            items(sections, "protected").forEach(node -> term(node, protectedTerms));
            items(sections, "names").forEach(node -> term(node, names));
        });
        Map<String, Integer> untouchable = new LinkedHashMap<>(protectedTerms);
        names.forEach(untouchable::putIfAbsent);
        faults.addAll(new Contradictions(file, pairs, untouchable).faults());
        faults.sort(Comparator.comparing(RuleFault::line));
        return new HouseStyle(
                pairs, List.copyOf(protectedTerms.keySet()), List.copyOf(names.keySet()), faults, fingerprint);
    }

    private Optional<Node> root(String yaml) {
        try {
            return new Compose(LoadSettings.builder().setLabel(file).build()).composeString(yaml);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            faults.add(new RuleFault(file, line, "is no YAML: " + e.getProblem()));
        } catch (YamlEngineException e) {
            faults.add(new RuleFault(file, 1, "is no YAML: " + e.getMessage()));
        }
        return Optional.empty();
    }

    /** The values by their keys; what is no mapping or no key of it is a fault. */
    private Map<String, Node> mapping(Node node, String what, List<String> keys) {
        Map<String, Node> values = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            fault(node, what + " has the keys " + String.join(", ", keys));
            return values;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            Node key = tuple.getKeyNode();
            String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!keys.contains(name)) {
                fault(key, "unknown key '" + name + "'; " + what + " has the keys " + String.join(", ", keys));
            } else if (values.put(name, tuple.getValueNode()) != null) {
                fault(key, "key '" + name + "' stands twice");
            }
        }
        return values;
    }

    private List<Node> items(Map<String, Node> sections, String key) {
        Node node = sections.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        fault(node, "'" + key + "' is a list");
        return List.of();
    }

    private void pairs(Node node) {
        Map<String, Node> values = mapping(node, "an entry of words", KEYS);
        Node never = values.get("never");
        Node always = values.get("always");
        if (never == null || always == null) {
            if (node instanceof MappingNode) {
                fault(node, "an entry of words needs 'never' and 'always'");
            }
            return;
        }
        Optional<String> right = words(always);
        boolean quotations = yes(values.get("quotations"));
        List<Node> wrong = never instanceof SequenceNode sequence ? sequence.getValue() : List.of(never);
        for (Node each : wrong) {
            Optional<String> words = words(each);
            if (words.isPresent() && right.isPresent()) {
                pairs.add(new SpellingPair(words.get(), right.get(), quotations, file, line(each)));
            }
        }
    }

    private void term(Node node, Map<String, Integer> terms) {
        words(node).ifPresent(words -> {
            Integer other = terms.putIfAbsent(words, line(node));
            if (other != null) {
                fault(node, "'" + words + "' stands in line " + other + " too");
            }
        });
    }

    private Optional<String> words(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            fault(node, "words are a plain value");
            return Optional.empty();
        }
        String words = scalar.getValue().strip().replaceAll("[\\s\u00A0]+", " ").replace('\u2019', '\'');
        if (words.isEmpty()
                || !WordBoundaries.isInWord(words.charAt(0))
                || !WordBoundaries.isInWord(words.charAt(words.length() - 1))) {
            fault(node, "words begin and end with a letter or a digit, not '" + words + "'");
            return Optional.empty();
        }
        return Optional.of(words);
    }

    private boolean yes(@Nullable Node node) {
        String value = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (node != null && !YES.contains(value) && !NO.contains(value)) {
            fault(node, "'quotations' is yes or no");
        }
        return YES.contains(value);
    }

    private void fault(Node node, String message) {
        faults.add(new RuleFault(file, line(node), message));
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
