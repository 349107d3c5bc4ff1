package org.copydesk.pipeline.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.copydesk.core.input.DocumentNames;
import org.copydesk.core.input.InputLimits;
import org.copydesk.core.input.JsonObject;
import org.copydesk.core.input.UnreadableException;
import org.jspecify.annotations.Nullable;

/** JSON objects, a document an object: one a line (JSON Lines), or in an array, or one by itself. */
final class JsonRecords implements Format {
    private static final int SIGNS = 512;
    private static final String[] LINES = {".jsonl", ".ndjson", ".jl", ".jsonlines"};

    @Override
    public boolean fits(Content content) throws IOException {
        String head = new String(content.head(SIGNS), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip();
        boolean array = head.startsWith("[");
        String first = array ? head.substring(1).strip() : head;
        boolean object = first.startsWith("{") && first.substring(1).strip().startsWith("\"");
        return object || content.isCalled(LINES) || array && content.isCalled(".json");
    }

    @Override
    public Documents open(Content content, FormatRegistry opening) throws IOException {
        boolean lines = isOneALine(content, opening.limits());
        return new Records(lines, content, opening);
    }

    /** Whether the first line is an object, or longer than can be seen. */
    private static boolean isOneALine(Content content, InputLimits limits) throws IOException {
        if (content.isCalled(LINES)) {
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
        try {
            new JsonObject(limits.record()).read(java.util.Arrays.copyOf(head, end));
            return true;
        } catch (UnreadableException notWhole) {
            return false;
        }
    }

    /** A broken object is refused, the others are read. */
    private static final class Records implements Documents {
        private final boolean lines;
        private final RecordCutter cutter;
        private final JsonObject json;
        private final Content content;
        private final FormatRegistry opening;

        Records(boolean lines, Content content, FormatRegistry opening) throws IOException {
            this.lines = lines;
            this.content = content;
            this.opening = opening;
            this.json = new JsonObject(opening.limits().record());
            this.cutter = new RecordCutter(
                    content.utf8(),
                    lines ? new RecordEnds.OfLines() : new JsonEnds(),
                    opening.limits().record());
        }

        @Override
        public @Nullable InputItem next() throws IOException {
            for (RecordBytes cut = cutter.next(); cut != null; cut = cutter.next()) {
                if (!cut.isBlank() && !(isBetween(cut) && !lines)) {
                    return document(cut);
                }
            }
            return null;
        }

        /** Whether only brackets and commas of the array around the objects are there. */
        private static boolean isBetween(RecordBytes cut) {
            for (byte one : cut.bytes()) {
                if (one > ' ' && one != ',' && one != '[' && one != ']') {
                    return false;
                }
            }
            return true;
        }

        private InputItem document(RecordBytes cut) {
            String place = lines
                    ? DocumentNames.line(content.place(), cut.line())
                    : DocumentNames.part(content.place(), "item=" + cut.number());
            String what = lines ? "line " + cut.line() : "item " + cut.number();
            if (!cut.whole()) {
                return new InputItem.Refused(
                        place, what + " is longer than " + opening.limits().record() + " bytes", null);
            }
            try {
                Map<String, String> record = cut.isUtf8() ? json.read(cut.bytes()) : json.read(cut.text());
                return opening.record(record, place, cut.bytes(), "application/json");
            } catch (UnreadableException e) {
                return opening.refused(
                        place, place, what + " is no JSON object: " + e.getMessage(), cut.bytes(), "application/json");
            }
        }

        @Override
        public void close() throws IOException {
            content.bytes().close();
        }
    }
}
