package org.copydesk.pipeline.dictionary;

import java.nio.file.Path;
import org.copydesk.core.text.CopydeskException;

/** A folder of dictionaries can't be used; the message is one line that begins with the file, and the line in it where one is known. */
public final class BrokenDictionaryException extends CopydeskException {
    private static final long serialVersionUID = 1L;

    /** @param line from 1 */
    BrokenDictionaryException(Path file, int line, String fault) {
        super(file.getFileName() + ":" + line + ": " + fault);
    }

    BrokenDictionaryException(Path file, String fault) {
        super(file.getFileName() + ": " + fault);
    }

    BrokenDictionaryException(Path file, String fault, Throwable cause) {
        super(file.getFileName() + ": " + fault, cause);
    }
}
