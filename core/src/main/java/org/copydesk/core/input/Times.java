package org.copydesk.core.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the times that crawlers write. */
public final class Times {
    private static final int LONGEST = 64;

    private static final Pattern EPOCH = Pattern.compile("[0-9]{9,10}(\\.[0-9]{1,9})?|[0-9]{12,13}");
    /** As Common Crawl's index writes it: 20260131235959. */
    private static final Pattern DIGITS = Pattern.compile("[0-9]{14}");

    /** Before the first page was ever fetched. */
    private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private Times() {}

    /** The time, unless no page was fetched then. */
    public static Optional<Instant> sensible(Instant time) {
        return time.isBefore(FIRST) || time.isAfter(LAST) ? Optional.empty() : Optional.of(time);
    }

    /** ISO 8601 with or without a zone, which is UTC then; seconds or milliseconds since 1970; or fourteen digits. */
    static Optional<Instant> instant(String text) {
        return read(text).flatMap(Times::sensible);
    }

    private static Optional<Instant> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String time = text.strip().replaceFirst("(?<=[0-9]) (?=[0-9])", "T").replace(" UTC", "Z");
        try {
            if (DIGITS.matcher(time).matches()) {
                String iso = time.replaceFirst("(....)(..)(..)(..)(..)(..)", "$1-$2-$3T$4:$5:$6");
                return Optional.of(LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
            }
            if (EPOCH.matcher(time).matches()) {
                double number = Double.parseDouble(time);
                return Optional.of(Instant.ofEpochMilli((long) (number < 1e11 ? number * 1000 : number)));
            }
            if (time.length() == 10) {
                return Optional.of(LocalDate.parse(time).atStartOfDay().toInstant(ZoneOffset.UTC));
            }
            boolean zoned = time.endsWith("Z") || time.lastIndexOf('+') > 10 || time.lastIndexOf('-') > 10;
            return Optional.of(
                    zoned
                            ? OffsetDateTime.parse(time).toInstant()
                            : LocalDateTime.parse(time).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
