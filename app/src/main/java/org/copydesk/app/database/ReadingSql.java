package org.copydesk.app.database;

import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.h2.util.ScriptReader;

/**
 * Tells SQL that only reads by the first words of its statements. The database lets a reader write nothing as well: this keeps a
 * statement from making a read-only transaction another, or from locking what the batch writes.
 */
public final class ReadingSql {
    /** The last ones are buttons of the console. */
    private static final Set<String> FIRST = Set.of(
            "SELECT",
            "WITH",
            "VALUES",
            "TABLE",
            "SHOW",
            "EXPLAIN",
            "COMMIT",
            "ROLLBACK",
            "@AUTOCOMMIT_TRUE",
            "@AUTOCOMMIT_FALSE",
            "@MAXROWS",
            "@CANCEL",
            "@HISTORY");

    private static final Pattern NEVER =
            Pattern.compile("(?i)set_config|\\bfor\\s+(no\\s+key\\s+|key\\s+)?(update|share)\\b");

    private ReadingSql() {}

    public static boolean isOnly(String sql) {
        if (NEVER.matcher(sql).find()) {
            return false;
        }
        ScriptReader statements = new ScriptReader(new StringReader(sql));
        statements.setSkipRemarks(true);
        for (String one = statements.readStatement(); one != null; one = statements.readStatement()) {
            String first =
                    one.replaceFirst("^[\\s(]+", "").split("[^@A-Za-z_]", 2)[0].toUpperCase(Locale.ROOT);
            if (!one.isBlank() && !FIRST.contains(first)) {
                return false;
            }
        }
        return true;
    }
}
