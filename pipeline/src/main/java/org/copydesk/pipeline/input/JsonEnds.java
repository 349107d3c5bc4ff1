package org.copydesk.pipeline.input;

/** Records that are JSON objects, in an array or one after the other; what is between and is no separator is a record too. */
final class JsonEnds implements RecordEnds {
    private int depth;
    private boolean inString;
    private boolean escaped;
    private boolean stray;

    @Override
    public int find(byte[] block, int from, int to) {
        for (int i = from; i < to; i++) {
            byte one = block[i];
            if (inString) {
                inString = escaped || one != '"';
                escaped = !escaped && one == '\\';
            } else if (depth > 0) {
                inString = one == '"';
                depth += one == '{' ? 1 : one == '}' ? -1 : 0;
                if (depth == 0) {
                    return i + 1;
                }
            } else if (one == '{') {
                if (stray) {
                    stray = false;
                    return i;
                }
                depth = 1;
            } else {
                stray |= one > ' ' && one != ',' && one != '[' && one != ']';
            }
        }
        return -1;
    }

    /** An object ends where it ends: there is no telling what a line break means in it. */
    @Override
    public void giveUp() {}

    @Override
    public boolean isOpen() {
        return depth > 0;
    }
}
