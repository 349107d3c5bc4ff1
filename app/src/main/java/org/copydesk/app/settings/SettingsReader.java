package org.copydesk.app.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Reads the settings out of options, environment and a file, in the same way for every command. */
public final class SettingsReader {
    private static final int MOST_NAMED = 5;
    private static final Pattern KEY = Pattern.compile("copydesk(?:\\.[\\w-]+|\\[\\d+])+");

    /** What a file may hold besides: settings of Spring Boot. */
    private static final Set<String> ROOTS = Set.of(SettingKey.ROOT, "server", "spring", "management", "logging");

    private final Environment environment;

    private SettingsReader(Environment environment) {
        this.environment = environment;
    }

    /**
     * The settings of an application.
     *
     * @throws IllegalArgumentException if there is no such setting, or it can't be so; its message is one line with the key and, if it
     *     stands in a file, file and line
     */
    public static CopydeskSettings read(Environment environment) {
        return new SettingsReader(environment).read();
    }

    /**
     * The settings that an application would have, which is not started.
     *
     * @param typed by their names
     * @throws IllegalArgumentException as {@link #read(Environment)}
     */
    public static CopydeskSettings read(Map<String, Object> typed) {
        return read(environment(typed));
    }

    /** The environment that an application would have. */
    public static ConfigurableEnvironment environment(Map<String, Object> typed) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        Map<String, Object> options = new HashMap<>();
        typed.forEach((name, value) -> options.put(name, value.toString()));
        environment.getPropertySources().addFirst(new MapPropertySource("options", options));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return environment;
    }

    private CopydeskSettings read() {
        List<String> unknown = unknown();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", unknown));
        }
        try {
            return Binder.get(environment).bindOrCreate(SettingKey.ROOT, CopydeskSettings.class);
        } catch (BindException e) {
            IllegalArgumentException wrong = new IllegalArgumentException(wrong(e));
            wrong.addSuppressed(e);
            throw wrong;
        }
    }

    private List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource names && isWritten(source)) {
                boolean file = source.getUnderlyingSource() instanceof OriginTrackedMapPropertySource;
                names.stream()
                        .filter(name -> !isKnown(name, file))
                        .limit(MOST_NAMED)
                        .forEach(name -> unknown.add(unknown(source, name)));
            }
        }
        return unknown;
    }

    /** What else stands in the environment is no business of ours. */
    private static boolean isWritten(ConfigurationPropertySource source) {
        Object underlying = source.getUnderlyingSource();
        return !(underlying instanceof SystemEnvironmentPropertySource)
                && !(underlying instanceof PropertySource<?> named
                        && named.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME));
    }

    private static boolean isKnown(ConfigurationPropertyName name, boolean file) {
        List<String> parts = parts(name);
        if (parts.isEmpty() || !parts.get(0).equals(SettingKey.ROOT)) {
            return !file || parts.isEmpty() || ROOTS.contains(parts.get(0));
        }
        return SettingKey.isKnown(parts);
    }

    private static List<String> parts(ConfigurationPropertyName name) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < name.getNumberOfElements(); i++) {
            parts.add(name.getElement(i, Form.ORIGINAL));
        }
        return parts;
    }

    private static String unknown(ConfigurationPropertySource source, ConfigurationPropertyName name) {
        ConfigurationProperty property = source.getConfigurationProperty(name);
        return place(property) + "there is no setting " + name
                + meant(parts(name))
                        .map(meant -> "; did you mean " + meant + "?")
                        .orElse("");
    }

    /** The key, or what stands above it, that is likely to be meant. */
    static Optional<String> meant(List<String> parts) {
        if (!parts.get(0).equals(SettingKey.ROOT)) {
            List<String> below =
                    Stream.concat(Stream.of(SettingKey.ROOT), parts.stream()).toList();
            return SettingKey.isKnown(below) ? Optional.of(written(below)) : Suggestions.nearest(parts.get(0), ROOTS);
        }
        int known = 1;
        while (SettingKey.isKnown(parts.subList(0, known + 1))) {
            known++;
        }
        List<String> above = parts.subList(0, known);
        String last = parts.get(parts.size() - 1);
        return Suggestions.nearest(parts.get(known), SettingKey.after(above))
                .map(near ->
                        written(Stream.concat(above.stream(), Stream.of(near)).toList()))
                .or(() -> SettingKey.ALL.stream()
                        .filter(key -> Suggestions.slips(
                                        key.elements().get(key.elements().size() - 1), last)
                                <= 1)
                        .map(SettingKey::name)
                        .findFirst());
    }

    private static String written(List<String> parts) {
        StringBuilder written = new StringBuilder();
        for (String part : parts) {
            boolean number = part.chars().allMatch(Character::isDigit);
            written.append(number ? "[" + part + "]" : (written.isEmpty() ? "" : ".") + part);
        }
        return written.toString();
    }

    private String wrong(BindException e) {
        Throwable root = e;
        boolean converted = false;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            converted |= cause instanceof ConversionException;
            root = cause;
        }
        ConfigurationProperty property = e.getProperty() == null ? first(e.getName()) : e.getProperty();
        if (converted && property != null) {
            Class<?> type = e.getTarget().getType().resolve(Object.class);
            return place(property) + property.getName() + ": " + ValueNames.of(type) + ", not '" + property.getValue()
                    + "'";
        }
        String message = String.valueOf(root.getMessage());
        Matcher key = KEY.matcher(message);
        return key.lookingAt()
                ? place(first(ConfigurationPropertyName.adapt(key.group(), '.'))) + message
                : place(property) + e.getName() + ": " + message;
    }

    /** What is set by this name, or first below it. */
    private @Nullable ConfigurationProperty first(ConfigurationPropertyName name) {
        Predicate<ConfigurationPropertyName> within = found -> name.equals(found) || name.isAncestorOf(found);
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource names) {
                Optional<ConfigurationPropertyName> found =
                        names.stream().filter(within).findFirst();
                if (found.isPresent()) {
                    return source.getConfigurationProperty(found.get());
                }
            }
        }
        return null;
    }

    /** Where it is written, such as {@code copydesk.yml, line 3:}; empty if that was an option. */
    private static String place(@Nullable ConfigurationProperty property) {
        Origin origin = property == null ? null : property.getOrigin();
        if (origin instanceof PropertySourceOrigin source) {
            origin = source.getOrigin();
        }
        if (origin instanceof TextResourceOrigin text && text.getResource() != null && text.getLocation() != null) {
            return text.getResource().getFilename() + ", line "
                    + (text.getLocation().getLine() + 1) + ": ";
        }
        return origin instanceof SystemEnvironmentOrigin variable ? "$" + variable.getProperty() + ": " : "";
    }
}
