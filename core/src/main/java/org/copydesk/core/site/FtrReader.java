package org.copydesk.core.site;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.core.text.Host;
import org.jspecify.annotations.Nullable;

/**
 * Reads one site file of FiveFilters' and Instapaper's format: a directive a line, {@code name: value} or
 * {@code name(argument): value}; lines that begin with {@code #} say nothing. A line it can't use is a fault, and the next line
 * is read. Expressions are not compiled here.
 */
final class FtrReader {
    /** Known directives that ask for what is not ours to do: fetching, logging in, rewriting markup. */
    private static final Set<String> UNUSED = Set.of(
            "tidy",
            "parser",
            "http_header",
            "next_page_link",
            "single_page_link",
            "single_page_link_in_feed",
            "requires_login",
            "not_logged_in_xpath",
            "login_uri",
            "login_username_field",
            "login_password_field",
            "login_extra_fields",
            "strip_attr",
            "strip_comments",
            "wrap_in",
            "move_into",
            "dissolve",
            "footnotes",
            "insert_detected_image",
            "native_ad_clue",
            "skip_id_or_class",
            "autodetect_next_page",
            "src_lazy_load_attr",
            "language",
            "replace_string_regex");

    private static final Set<String> KNOWN = Set.of(
            "title",
            "author",
            "date",
            "body",
            "strip",
            "strip_id_or_class",
            "strip_image_src",
            "skip_json_ld",
            "find_string",
            "replace_string",
            "prune",
            "convert_double_br_tags",
            "if_page_contains",
            "test_url",
            "test_contains",
            "autodetect_on_failure");

    private final String file;
    private final List<Directive> directives = new ArrayList<>();
    private final List<Replacement> replacements = new ArrayList<>();
    private final Map<String, Integer> unused = new LinkedHashMap<>();
    private final List<RuleFault> faults = new ArrayList<>();
    private final Deque<Replacement> open = new ArrayDeque<>();
    private boolean prune = true;
    private boolean autodetect = true;
    private boolean paired = true;
    private boolean conditional;
    private int line;

    private FtrReader(String file) {
        this.file = file;
    }

    static SiteRule read(String file, String content) {
        FtrReader reader = new FtrReader(file);
        content.lines().forEach(reader::readLine);
        return reader.rule();
    }

    private SiteRule rule() {
        for (Replacement lonely : open) {
            faults.add(new RuleFault(
                    file, lonely.line(), "this find_string has no replace_string; none of the file's is used"));
            paired = false;
        }
        return new SiteRule(file, directives, paired ? replacements : List.of(), prune, autodetect, unused, faults);
    }

    private void readLine(String raw) {
        line++;
        String text = raw.strip();
        if (text.isEmpty() || text.startsWith("#")) {
            return;
        }
        int end = 0;
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        String name = text.substring(0, end).toLowerCase(Locale.ROOT);
        String rest = text.substring(end).strip();
        if (rest.startsWith("(")) {
            int close = rest.indexOf("):");
            if (close < 0 || name.isEmpty()) {
                fault("no directive: 'name(argument): value' is one");
            } else {
                read(name, rest.substring(1, close), rest.substring(close + 2).strip());
            }
        } else if (rest.startsWith(":") && !name.isEmpty()) {
            read(name, null, rest.substring(1).strip());
        } else {
            fault("no directive: 'name: value' is one");
        }
    }

    private void read(String name, @Nullable String argument, String value) {
        boolean acted = conditional;
        conditional = false;
        switch (name) {
            case "title", "author", "date", "body", "strip", "strip_id_or_class", "strip_image_src" ->
                act(Action.valueOf(name.toUpperCase(Locale.ROOT)), value);
            case "skip_json_ld" -> {
                if (yes(name, value)) {
                    act(Action.SKIP_JSON_LD, value);
                }
            }
            case "if_page_contains" -> condition(acted, value);
            case "find_string" -> find(value);
            case "replace_string" -> replace(argument, value);
            case "prune" -> prune = yes(name, value);
            case "autodetect_on_failure" -> autodetect = yes(name, value);
            case "convert_double_br_tags" -> yes(name, value);
            case "test_url" -> {
                if (Host.of(value).isEmpty()) {
                    fault("test_url needs a web address");
                }
            }
            case "test_contains" -> {
                if (value.isEmpty()) {
                    fault("nothing stands after 'test_contains:'");
                }
            }
            default -> unused(name, value);
        }
    }

    private void act(Action action, String value) {
        if (value.isEmpty()) {
            fault("nothing stands after '" + action.directive() + ":'");
            return;
        }
        directives.add(new Directive(action, value, "", file, line));
        conditional = true;
    }

    /** A condition speaks of the directive above it. */
    private void condition(boolean acted, String value) {
        if (value.isEmpty()) {
            fault("nothing stands after 'if_page_contains:'");
        } else if (acted) {
            int last = directives.size() - 1;
            directives.set(last, directives.get(last).onlyIf(value));
        }
    }

    private void find(String value) {
        if (value.isEmpty()) {
            fault("nothing stands after 'find_string:'");
            paired = false;
        } else {
            open.add(new Replacement(value, "", file, line));
        }
    }

    private void replace(@Nullable String argument, String value) {
        if (argument != null && argument.isEmpty()) {
            fault("nothing stands between the brackets of 'replace_string()'");
        } else if (argument != null) {
            replacements.add(new Replacement(argument, value, file, line));
        } else if (open.isEmpty()) {
            fault("this replace_string has no find_string before it; none of the file's is used");
            paired = false;
        } else {
            Replacement found = open.remove();
            replacements.add(new Replacement(found.find(), value, file, found.line()));
        }
    }

    private boolean yes(String name, String value) {
        String answer = value.toLowerCase(Locale.ROOT);
        if (answer.equals("yes") || answer.equals("true")) {
            return true;
        }
        if (!answer.equals("no") && !answer.equals("false")) {
            fault("'" + name + "' is yes or no, not '" + value + "'");
        }
        return false;
    }

    private void unused(String name, String value) {
        String answer = value.toLowerCase(Locale.ROOT);
        if (!UNUSED.contains(name)) {
            fault("unknown directive '" + name + "'" + meant(name));
        } else if (!answer.equals("no") && !answer.equals("false")) {
            unused.putIfAbsent(name, line);
        }
    }

    private static String meant(String name) {
        return KNOWN.stream()
                .filter(known -> isNear(known, name))
                .sorted()
                .findFirst()
                .map(known -> "; is '" + known + "' meant?")
                .orElse("");
    }

    /** Whether one letter too many, too few, or two in the wrong order make the difference. */
    private static boolean isNear(String known, String name) {
        int head = 0;
        while (head < Math.min(known.length(), name.length()) && known.charAt(head) == name.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(known.length(), name.length()) - head
                && known.charAt(known.length() - 1 - tail) == name.charAt(name.length() - 1 - tail)) {
            tail++;
        }
        return head > 0 && Math.max(known.length(), name.length()) - head - tail <= 2;
    }

    private void fault(String message) {
        faults.add(new RuleFault(file, line, message));
    }
}
