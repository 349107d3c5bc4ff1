package org.copydesk.pipeline.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** JSON objects, a document an object: one a line (JSON Lines), or in an array, or one by itself. */
final class JsonRecords implements Format {
    private static final int SIGNS = 512;

    @Override
    public boolean fits(Content content) throws IOException {
        String head = new String(content.head(SIGNS), java.nio.charset.StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip();
        boolean object = head.startsWith("{") && head.substring(1).strip().startsWith("\"");
        boolean array = head.startsWith("[") && head.substring(1).strip().startsWith("{");
        return content.isCalled(".jsonl", ".ndjson", ".jl") || object || array && content.isCalled(".json");
    }

    @Override
    public Documents open(Content content, Opening opening) throws IOException {
        JsonFactory json = factory(opening.limits());
        return isOneALine(content, json)
                ? new Lines(json, content.bytes(), content.place(), opening)
                : new Objects(json, content, opening);
    }

    private static JsonFactory factory(InputLimits limits) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(limits.largest())
                        .maxNestingDepth(200)
                        .build())
                .build();
    }

    /** Whether the first line is an object, or longer than can be seen. */
    private static boolean isOneALine(Content content, JsonFactory json) throws IOException {
        if (content.isCalled(".jsonl", ".ndjson", ".jl")) {
            return true;
        }
        byte[] head = content.head(Content.HEAD);
        int end = 0;
        while (end < head.length && head[end] != '\n') {
            end++;
        }
        if (end == head.length) {
            return head.length > 0 && head[0] == '{';
        }
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), head, 0, end)) {
            record(parser, parser.nextToken());
            return true;
        } catch (JacksonException notWhole) {
            return false;
        }
    }

    /** The values of an object by plain name: texts, numbers, and lists of them joined by commas; deeper ones are passed over. */
    private static Map<String, String> record(JsonParser parser, @Nullable JsonToken first) {
        if (first != JsonToken.START_OBJECT) {
            throw new tools.jackson.core.exc.StreamReadException(parser, "no object");
        }
        Map<String, String> record = new HashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = InputFields.plain(parser.currentName());
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY) {
                StringBuilder joined = new StringBuilder();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    if (parser.currentToken().isScalarValue()) {
                        joined.append(joined.isEmpty() ? "" : ", ").append(parser.getString());
                    } else {
                        parser.skipChildren();
                    }
                }
                record.putIfAbsent(name, joined.toString());
            } else if (value != null && value.isStructStart()) {
                parser.skipChildren();
            } else if (value != JsonToken.VALUE_NULL) {
                record.putIfAbsent(name, parser.getString());
            }
        }
        return record;
    }

    /** An object a line: a broken line is refused, the others are read. */
    private static final class Lines implements Documents {
        private final JsonFactory json;
        private final InputStream in;
        private final String place;
        private final Opening opening;
        private long number;

        Lines(JsonFactory json, InputStream in, String place, Opening opening) {
            this.json = json;
            this.in = in;
            this.place = place;
            this.opening = opening;
        }

        @Override
        public @Nullable Received next() throws IOException {
            // A text in JSON may take more bytes than by itself.
            long most = 2L * opening.limits().largest();
            while (true) {
                ByteArrayOutputStream line = new ByteArrayOutputStream();
                long length = readLine(line, most);
                if (length < 0) {
                    return null;
                }
                number++;
                String here = Places.line(place, number);
                if (length > most) {
                    return new Received.Refused(here, "the line is longer than " + most + " bytes", null);
                }
                byte[] bytes = line.toByteArray();
                if (!isBlank(bytes)) {
                    return document(bytes, here);
                }
            }
        }

        private Received document(byte[] line, String here) {
            int bom = number == 1 && line.length > 2 && line[0] == (byte) 0xef ? 3 : 0;
            try (JsonParser parser = json.createParser(ObjectReadContext.empty(), line, bom, line.length - bom)) {
                Map<String, String> record = record(parser, parser.nextToken());
                return Rows.document(record, here, line, opening);
            } catch (JacksonException e) {
                boolean small = line.length <= opening.limits().largest();
                return new Received.Refused(
                        here,
                        "line %d is no JSON object: %s".formatted(number, e.getOriginalMessage()),
                        small ? new org.copydesk.core.decode.Payload(line, here, "application/json") : null);
            }
        }

        /** Reads to the end of the line, keeping {@code most} bytes of it; returns its length, or -1 at the end. */
        private long readLine(ByteArrayOutputStream line, long most) throws IOException {
            long length = 0;
            int one = in.read();
            if (one < 0) {
                return -1;
            }
            while (one >= 0 && one != '\n') {
                if (length++ < most) {
                    line.write(one);
                }
                one = in.read();
            }
            return length;
        }

        private static boolean isBlank(byte[] line) {
            for (byte one : line) {
                if (one > ' ' || one < 0) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** The objects of an array, or an object over several lines. */
    private static final class Objects implements Documents {
        private final JsonParser parser;
        private final Opening opening;
        private final String place;
        private long number;

        Objects(JsonFactory json, Content content, Opening opening) {
            this.parser = json.createParser(ObjectReadContext.empty(), content.bytes());
            this.opening = opening;
            this.place = content.place();
        }

        @Override
        public @Nullable Received next() throws IOException {
            try {
                JsonToken token = parser.nextToken();
                while (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
                    token = parser.nextToken();
                }
                if (token == null) {
                    return null;
                }
                String here = place + "#item=" + ++number;
                return Rows.document(record(parser, token), here, new byte[0], opening);
            } catch (JacksonException e) {
                throw new IOException("no JSON after %d objects: %s".formatted(number, e.getOriginalMessage()), e);
            }
        }

        @Override
        public void close() {
            parser.close();
        }
    }
}
