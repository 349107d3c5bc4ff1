package org.copydesk.pipeline.store;

import java.util.List;
import org.copydesk.core.text.CopydeskException;

/** A name fits more than one document. */
public final class AmbiguousNameException extends CopydeskException {
    private static final long serialVersionUID = 1L;

    AmbiguousNameException(String name, List<String> uris) {
        super(name + " fits more than one document: " + String.join(", ", uris));
    }
}
