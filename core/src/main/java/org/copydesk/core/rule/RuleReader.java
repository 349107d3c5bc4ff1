package org.copydesk.core.rule;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.copydesk.core.mark.Role;
import org.copydesk.core.text.Host;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads one file of rules from YAML's node tree, so that every fault has a line. */
final class RuleReader {
    private static final List<String> KEYS =
            List.of("id", "on", "match", "mark", "confidence", "reason", "hits", "misses");
    private static final Pattern ID = Pattern.compile("[a-z]+(\\.[a-z0-9]+(-[a-z0-9]+)*)+");

    private static final String SITE = "site";

    private final String file;
    private final Set<String> ids;
    private final boolean sited;

    /** @param ids those taken already; the ids read are added */
    RuleReader(String file, Set<String> ids) {
        this(file, ids, false);
    }

    /** @param sited whether each rule names its site, and its examples are tried at once */
    RuleReader(String file, Set<String> ids, boolean sited) {
        this.file = file;
        this.ids = ids;
        this.sited = sited;
    }

    List<Rule> read(String yaml) {
        return read(yaml, broken -> {
            throw broken;
        });
    }

    /** @param faults takes what is wrong; the rules after a broken one are read */
    List<Rule> read(String yaml, Consumer<BrokenRuleException> faults) {
        List<Rule> rules = new ArrayList<>();
        try {
            for (Node item : items(yaml)) {
                try {
                    rules.add(rule(item));
                } catch (BrokenRuleException broken) {
                    faults.accept(broken);
                }
            }
        } catch (BrokenRuleException broken) {
            faults.accept(broken);
        }
        return rules;
    }

    private List<Node> items(String yaml) {
        Optional<Node> root;
        try {
            root = new Compose(LoadSettings.builder().setLabel(file).build()).composeString(yaml);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new BrokenRuleException(file + ":" + line, "is no YAML: " + e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw new BrokenRuleException(file + ":1", "is no YAML: " + e.getMessage(), e);
        }
        return root.map(node -> sequence(node, "the file").getValue()).orElse(List.of());
    }

    private Rule rule(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            throw broken(node, "a rule is a mapping with the keys " + String.join(", ", KEYS));
        }
        Map<String, Node> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode(), "a key");
            if (!KEYS.contains(key) && !(sited && key.equals(SITE))) {
                throw broken(tuple.getKeyNode(), "unknown key '" + key + "'");
            }
            if (values.put(key, tuple.getValueNode()) != null) {
                throw broken(tuple.getKeyNode(), "key '" + key + "' stands twice");
            }
        }
        for (String key : KEYS) {
            if (!values.containsKey(key)) {
                throw broken(node, "a rule needs '" + key + "'");
            }
        }
        if (sited && !values.containsKey(SITE)) {
            throw broken(node, "a rule of a site needs '" + SITE + "'");
        }
        return rule(values);
    }

    private Rule rule(Map<String, Node> values) {
        Node idNode = value(values, "id");
        String id = scalar(idNode, "id");
        if (!ID.matches(id)) {
            throw broken(idNode, "an id looks like 'chrome.share-bar', not '" + id + "'");
        }
        if (!ids.add(id)) {
            throw broken(idNode, "there is another rule '" + id + "'");
        }
        String reason = scalar(value(values, "reason"), "reason");
        if (reason.isBlank()) {
            throw broken(value(values, "reason"), "a reason says something");
        }
        Rule rule = new Rule(
                id,
                constant(Rule.On.class, value(values, "on"), "on"),
                pattern(value(values, "match")),
                constant(Role.class, value(values, "mark"), "mark"),
                confidence(value(values, "confidence")),
                reason,
                examples(value(values, "hits"), "hits"),
                examples(value(values, "misses"), "misses"),
                sited ? site(value(values, SITE)) : "");
        if (sited) {
            tryExamples(rule, values);
        }
        return rule;
    }

    private String site(Node node) {
        String site = scalar(node, SITE).toLowerCase(Locale.ROOT);
        if (!Host.isHost(site.startsWith(".") ? site.substring(1) : site)) {
            throw broken(node, "a site is a host such as 'example.com', or '.example.com' for all below it");
        }
        return site;
    }

    private void tryExamples(Rule rule, Map<String, Node> values) {
        for (Node hit : sequence(value(values, "hits"), "hits").getValue()) {
            if (!rule.hits(scalar(hit, "an example"))) {
                throw broken(hit, rule.id() + " must hit this, but misses it");
            }
        }
        for (Node miss : sequence(value(values, "misses"), "misses").getValue()) {
            if (rule.hits(scalar(miss, "an example"))) {
                throw broken(miss, rule.id() + " must miss this, but hits it");
            }
        }
    }

    private Node value(Map<String, Node> values, String key) {
        Node node = values.get(key);
        if (node == null) {
            throw new BrokenRuleException(file + ":1", "a rule needs '" + key + "'");
        }
        return node;
    }

    private Pattern pattern(Node node) {
        try {
            return Pattern.compile(scalar(node, "match"));
        } catch (PatternSyntaxException e) {
            throw new BrokenRuleException(where(node), "no pattern: " + e.getMessage(), e);
        }
    }

    private double confidence(Node node) {
        double confidence;
        try {
            confidence = Double.parseDouble(scalar(node, "confidence"));
        } catch (NumberFormatException e) {
            throw new BrokenRuleException(where(node), "confidence is a number from 0 to 1", e);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw broken(node, "confidence is a number from 0 to 1");
        }
        return confidence;
    }

    private List<String> examples(Node node, String key) {
        List<String> examples = new ArrayList<>();
        for (Node item : sequence(node, key).getValue()) {
            examples.add(scalar(item, "an example"));
        }
        if (examples.isEmpty()) {
            throw broken(node, "a rule needs at least one example in '" + key + "'");
        }
        return examples;
    }

    private <E extends Enum<E>> E constant(Class<E> type, Node node, String key) {
        String name = scalar(node, key);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return constant;
            }
        }
        throw broken(node, "'" + name + "' is no value of '" + key + "'");
    }

    private SequenceNode sequence(Node node, String what) {
        if (node instanceof SequenceNode sequence) {
            return sequence;
        }
        throw broken(node, what + " is a list");
    }

    private String scalar(Node node, String what) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw broken(node, what + " is a plain value");
    }

    private BrokenRuleException broken(Node node, String fault) {
        return new BrokenRuleException(where(node), fault);
    }

    private String where(Node node) {
        return file + ":" + node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
