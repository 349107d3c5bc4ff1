package org.copydesk.app.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import org.copydesk.core.housestyle.HouseStyle;
import org.jspecify.annotations.Nullable;

/**
 * The owner's own spellings, as {@code copydesk.house-style}.
 *
 * @param houseStyle the file, or null for none
 */
public record HouseStyleSettings(@Nullable Path houseStyle) {

    /** @throws IllegalArgumentException if there is no such file; its message is one line */
    public HouseStyleSettings {
        if (houseStyle != null && !Files.isRegularFile(houseStyle)) {
            throw new IllegalArgumentException("copydesk.house-style: there is no file " + houseStyle);
        }
    }

    /** What the file says. */
    public HouseStyle read() {
        return houseStyle == null
                ? HouseStyle.NONE
                : HouseStyle.read(houseStyle).sound();
    }
}
