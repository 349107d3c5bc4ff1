package org.copydesk.app.settings;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/** What values of a type are called, with their units. */
final class ValueNames {
    private static final Map<Class<?>, String> NAMES = Map.of(
            Boolean.class, "true or false",
            Integer.class, "a whole number",
            Double.class, "a number",
            Duration.class, "a time, such as 500ms, 30s, 10m, 2h or 90d",
            DataSize.class, "a size, such as 64KB or 32MB",
            Path.class, "a path",
            URI.class, "an address",
            InetAddress.class, "an address of this machine",
            String.class, "a text");

    private ValueNames() {}

    static String of(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(value -> value.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" or "));
        }
        return NAMES.getOrDefault(ClassUtils.resolvePrimitiveIfNecessary(type), "settings below it");
    }
}
