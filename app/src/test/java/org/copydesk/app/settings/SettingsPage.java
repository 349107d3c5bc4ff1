package org.copydesk.app.settings;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Makes {@code docs/settings.md} from the records of the settings and their Javadoc. */
final class SettingsPage {
    static final Path FILE = Path.of("../docs/settings.md");

    private static final Path SOURCES = Path.of("src/main/java/org/copydesk/app/settings");
    private static final Pattern JAVADOC =
            Pattern.compile("/\\*\\*(.*?)\\*/\\s*(?:@\\w+.*\n)*public record", Pattern.DOTALL);
    private static final Pattern PARAM = Pattern.compile("@param (\\w+) (.*?)(?=\\s*@param|\\s*$)", Pattern.DOTALL);
    private static final Pattern NONE = Pattern.compile("[,;] (?:or )?null for (.+)$");
    private static final Pattern TAG = Pattern.compile("\\{@(?:code|link) ([^}]*)}");

    private static final String HEAD = """
            # Settings

            Made from the code by a test; `mvn -pl app -am test -Dtest=SettingsPageTest -Dsettings.approve=true
            -Dsurefire.failIfNoSpecifiedTests=false` takes over what has changed.

            Settings stand in a YAML file: `copydesk.yml` in the folder where a command is typed, or the one that `--settings` names. The same
            file serves every command, and each reads all of it: a key that there is none of is refused with file, line and the key that is likely to be
            meant. Options of a command go before it. The environment may say the same, before the file: in capitals, with `_` for each
            dot and without hyphens, such as `COPYDESK_WORDING_APPLYAT=0.95`.

            `NAME` is a name that you choose, `[N]` a place in a list. Times have a unit (`500ms`, `30s`, `10m`, `2h`, `90d`), sizes too (`64KB`,
            `32MB`). Paths are meant from the folder where the command is typed. Beside `copydesk` the file may hold what Spring Boot knows below
            `server`, `spring`, `management` and `logging`, such as [TLS](server.md).
            """;

    private SettingsPage() {}

    static String made() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        Map<String, List<SettingKey>> groups = SettingKey.ALL.stream()
                .collect(Collectors.groupingBy(SettingsPage::group, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, List<SettingKey>> group : groups.entrySet()) {
            page.append("\n## ").append(group.getKey()).append("\n\n");
            page.append(intro(group.getValue().get(0))).append("\n\n");
            page.append("| key | value | default | meaning |\n|---|---|---|---|\n");
            for (SettingKey key : group.getValue()) {
                page.append("| `%s` | %s | %s | %s |\n"
                        .formatted(
                                key.name(),
                                key.values(),
                                standard(key),
                                meaning(key).replace("|", "\\|")));
            }
        }
        return page.toString();
    }

    private static String group(SettingKey key) {
        List<String> elements = key.elements();
        boolean many = elements.size() == 3 && elements.get(2).equals(SettingKey.NUMBER);
        return elements.size() == 2 || many ? SettingKey.ROOT : elements.get(0) + "." + elements.get(1);
    }

    private static String intro(SettingKey key) throws IOException {
        RecordComponent group = Arrays.stream(CopydeskSettings.class.getRecordComponents())
                .filter(one -> DataObjectPropertyName.toDashedForm(one.getName())
                        .equals(key.elements().get(1)))
                .findFirst()
                .orElseThrow();
        Class<?> type = group.getGenericType() instanceof ParameterizedType many
                ? (Class<?>) many.getActualTypeArguments()[many.getActualTypeArguments().length - 1]
                : group.getType();
        return plain(javadoc(type.isRecord() ? type : CopydeskSettings.class).split("\\s@param", 2)[0]);
    }

    private static String standard(SettingKey key) {
        if (key.like()) {
            return "as for all";
        }
        Class<?> group = key.declared().getDeclaringRecord();
        List<String> names = Arrays.stream(group.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        int at = names.indexOf(key.declared().getName());
        DefaultValue given = group.getDeclaredConstructors()[0].getParameters()[at].getAnnotation(DefaultValue.class);
        boolean none = given == null || given.value().length == 0;
        return none ? "none" : "`" + String.join(", ", given.value()) + "`";
    }

    private static String meaning(SettingKey key) throws IOException {
        RecordComponent component = key.declared();
        Matcher param = PARAM.matcher(javadoc(component.getDeclaringRecord()));
        while (param.find()) {
            if (param.group(1).equals(component.getName())) {
                return NONE.matcher(plain(param.group(2))).replaceFirst("; without it, $1");
            }
        }
        throw new AssertionError("no @param " + component.getName() + " of " + component.getDeclaringRecord());
    }

    private static String javadoc(Class<?> group) throws IOException {
        String source = Files.readString(SOURCES.resolve(group.getSimpleName() + ".java"));
        Matcher javadoc = JAVADOC.matcher(source);
        if (!javadoc.find()) {
            throw new AssertionError("no Javadoc of " + group);
        }
        return javadoc.group(1).replaceAll("\n \\* ?", "\n").strip();
    }

    private static String plain(String javadoc) {
        String oneLine = Arrays.stream(javadoc.split("\n"))
                .map(String::strip)
                .collect(Collectors.joining(" "))
                .strip();
        return TAG.matcher(oneLine.replaceAll("</?code>", "`"))
                .replaceAll(tag -> "`" + Matcher.quoteReplacement(tag.group(1).replace("#", ".")) + "`");
    }
}
