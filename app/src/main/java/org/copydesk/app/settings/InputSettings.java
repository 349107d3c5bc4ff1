package org.copydesk.app.settings;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.copydesk.pipeline.input.InputFields;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How records with named fields are read, below {@code copydesk.input}. A key that is not among these is refused.
 *
 * @param fields by what a field holds ({@code html}, {@code text}, {@code url}, {@code fetched}): its name
 */
@ConfigurationProperties(prefix = "copydesk.input", ignoreUnknownFields = false)
public record InputSettings(@Nullable Map<String, String> fields) {

    /** @throws IllegalArgumentException if a field can't hold what is said; its message is one line */
    public InputSettings {
        fields = fields == null ? Map.of() : Map.copyOf(fields);
        fields.keySet().forEach(InputSettings::kind);
    }

    private static InputFields.Kind kind(String name) {
        return Arrays.stream(InputFields.Kind.values())
                .filter(kind -> kind.label().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("copydesk.input.fields: no field holds \"%s\"; it may be %s"
                                .formatted(
                                        name,
                                        Arrays.stream(InputFields.Kind.values())
                                                .map(InputFields.Kind::label)
                                                .collect(Collectors.joining(", ")))));
    }

    /** The standard fields, with those set before all others. */
    public InputFields read() {
        InputFields read = InputFields.STANDARD;
        for (Map.Entry<String, String> field :
                fields == null ? Map.<String, String>of().entrySet() : fields.entrySet()) {
            read = read.with(kind(field.getKey()), field.getValue());
        }
        return read;
    }
}
