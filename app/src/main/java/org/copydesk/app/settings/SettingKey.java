package org.copydesk.app.settings;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;

/**
 * A key of the settings, as {@link CopydeskSettings} and the records within declare it.
 *
 * @param elements its name in parts; {@link #NAME} stands for a name that its writer chooses, {@link #NUMBER} for a place in a list
 * @param type what its values are
 * @param declared the component that holds it
 * @param like whether it is an exception to the key of this name that holds for all
 */
record SettingKey(List<String> elements, Class<?> type, RecordComponent declared, boolean like) {
    static final String NAME = "NAME";
    static final String NUMBER = "[N]";
    static final String ROOT = "copydesk";

    /** All keys, in the order in which they are declared. */
    static final List<SettingKey> ALL = all();

    SettingKey {
        elements = List.copyOf(elements);
    }

    private static List<SettingKey> all() {
        List<SettingKey> keys = new ArrayList<>();
        addAll(keys, List.of(ROOT), CopydeskSettings.class, false);
        return List.copyOf(keys);
    }

    private static void addAll(List<SettingKey> keys, List<String> above, Class<?> group, boolean like) {
        for (RecordComponent component : group.getRecordComponents()) {
            add(keys, joined(above, DataObjectPropertyName.toDashedForm(component.getName())), component, like);
        }
    }

    private static void add(List<SettingKey> keys, List<String> elements, RecordComponent component, boolean like) {
        SameKeysAs group = component.getAnnotation(SameKeysAs.class);
        if (group != null) {
            addAll(keys, elements, group.value(), true);
            return;
        }
        Class<?> type = component.getType();
        List<String> named = elements;
        if (component.getGenericType() instanceof ParameterizedType several) {
            Type[] arguments = several.getActualTypeArguments();
            type = (Class<?>) arguments[arguments.length - 1];
            named = joined(elements, several.getRawType() == Map.class ? NAME : NUMBER);
        }
        if (type.isRecord()) {
            addAll(keys, named, type, like);
        } else {
            keys.add(new SettingKey(named, type, component, like));
        }
    }

    private static List<String> joined(List<String> above, String name) {
        return Stream.concat(above.stream(), Stream.of(name)).toList();
    }

    /** The names that may come after some parts of a name; none if there is no such name. */
    static List<String> after(List<String> parts) {
        return ALL.stream()
                .filter(key -> key.elements.size() > parts.size() && key.begins(parts))
                .map(key -> key.elements.get(parts.size()))
                .distinct()
                .toList();
    }

    /** Whether there is a key of this name, or keys below it. */
    static boolean isKnown(List<String> parts) {
        return ALL.stream().anyMatch(key -> key.elements.size() >= parts.size() && key.begins(parts));
    }

    private boolean begins(List<String> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (!fits(elements.get(i), parts.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(String element, String part) {
        return switch (element) {
            case NAME -> true;
            case NUMBER -> part.chars().allMatch(Character::isDigit);
            default -> plain(element).equals(plain(part));
        };
    }

    /** As Spring compares names: {@code applyAt}, {@code apply-at} and {@code apply_at} are the same. */
    private static String plain(String part) {
        return part.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** As it is written, such as {@code copydesk.jobs.NAME.output[N].file}. */
    String name() {
        return String.join(".", elements).replace("." + NUMBER, NUMBER);
    }

    /** What may stand there, such as {@code true or false}. */
    String values() {
        return ValueNames.of(type);
    }
}
