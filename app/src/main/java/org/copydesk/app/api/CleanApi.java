package org.copydesk.app.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.input.RecordForm;
import org.copydesk.pipeline.batch.PipelineSettings;
import org.copydesk.pipeline.cleaning.DocumentCleaner;
import org.copydesk.pipeline.export.RecordWriter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Cleans one document, and stores nothing. */
@RestController
final class CleanApi {
    private static final List<String> FORMS = List.of("application/x-www-form-urlencoded", "multipart/form-data");
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final DocumentCleaner cleaning;
    private final PipelineSettings settings;
    private final ConcurrencyLimit turns;

    CleanApi(DocumentCleaner cleaning, PipelineSettings settings) {
        this.cleaning = cleaning;
        this.settings = settings;
        this.turns = new ConcurrencyLimit(settings.workers(), PATIENCE);
    }

    /**
     * Takes the document as the request's body, its kind from the header {@code Content-Type}.
     *
     * @param url where it came from, or empty
     */
    @PostMapping(value = Api.V1 + "/clean", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] clean(@RequestParam(defaultValue = "") String url, HttpServletRequest request)
            throws IOException, InterruptedException {
        String type = request.getContentType();
        if (type != null && FORMS.stream().anyMatch(type.toLowerCase(Locale.ROOT)::startsWith)) {
            throw new ResponseStatusException(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "a form is no document; say what the body is, such as Content-Type: text/html or text/plain"
                            + " (curl --data-binary @page -H 'Content-Type: text/html')");
        }
        byte[] bytes = request.getInputStream().readNBytes(settings.largest() + 1);
        if (bytes.length > settings.largest()) {
            throw new ResponseStatusException(
                    HttpStatus.CONTENT_TOO_LARGE, "larger than " + settings.largest() + " bytes");
        }
        String kind = type == null || RecordForm.isType(type) ? "" : type;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ConcurrencyLimit.Turn turn = turns.take()) {
            new RecordWriter(out).write(cleaning.clean(new Payload(bytes, url, kind)));
        }
        return out.toByteArray();
    }
}
