package org.copydesk.app.settings;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.copydesk.core.input.InputFields;
import org.copydesk.core.input.InputLimits;
import org.copydesk.pipeline.batch.PayloadStorage;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How inputs are read, below {@code copydesk.input}.
 *
 * @param fields by what a field holds ({@code html}, {@code text}, {@code url}, {@code fetched}, {@code site}, {@code title}) as NAME: the field's name
 * @param unpacked how much may be unpacked from a file before {@code ratio} counts
 * @param ratio how many bytes may be unpacked from one byte of a file, on average
 * @param archives how many zip and tar archives may stand inside of one another
 * @param keep what the store keeps of what was received: its bytes, or where it stands in files that are kept anyway
 */
public record InputSettings(
        @Nullable Map<String, String> fields,
        @DefaultValue("64MB") DataSize unpacked,
        @DefaultValue("200") int ratio,
        @DefaultValue("2") int archives,
        @DefaultValue("bytes") PayloadStorage keep) {
    /** Beside archives: a compression around each, and one within. */
    private static final int COMPRESSIONS = 2;

    private static final String KEY = "copydesk.input.fields";
    private static final int MOST_ARCHIVES = 10;

    /** @throws IllegalArgumentException if a field can't hold what is said; its message is one line */
    public InputSettings {
        fields = fields == null ? Map.of() : Map.copyOf(fields);
        fields(fields, KEY);
        require(unpacked.toBytes() >= 0, "unpacked: some size, such as 64MB, not " + unpacked);
        require(ratio >= 1, "ratio: 1 or more, not " + ratio);
        require(archives >= 1 && archives <= MOST_ARCHIVES, "archives: 1 to 10, not " + archives);
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException("copydesk.input." + otherwise);
        }
    }

    /** What files may cost; the largest document is another setting. */
    public InputLimits limits() {
        return new InputLimits(Integer.MAX_VALUE, unpacked.toBytes(), ratio, archives, archives + COMPRESSIONS);
    }

    private static InputFields.Kind kind(String name, String key) {
        return Arrays.stream(InputFields.Kind.values())
                .filter(kind -> kind.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s: no field holds \"%s\"; it may be %s"
                        .formatted(
                                key,
                                name,
                                Arrays.stream(InputFields.Kind.values())
                                        .map(InputFields.Kind::label)
                                        .collect(Collectors.joining(", ")))));
    }

    /** The standard fields, with those set before all others. */
    public InputFields read() {
        return fields(fields, KEY);
    }

    /**
     * The standard fields, with some before all others.
     *
     * @param named by what a field holds: its name; null for none
     * @param key what these are called in the settings
     * @throws IllegalArgumentException if a field can't hold what is said; its message is one line
     */
    public static InputFields fields(@Nullable Map<String, String> named, String key) {
        InputFields read = InputFields.STANDARD;
        for (Map.Entry<String, String> field :
                named == null ? Map.<String, String>of().entrySet() : named.entrySet()) {
            read = read.with(kind(field.getKey(), key), field.getValue());
        }
        return read;
    }
}
