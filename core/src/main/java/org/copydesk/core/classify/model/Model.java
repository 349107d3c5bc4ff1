package org.copydesk.core.classify.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.copydesk.core.text.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Something learned from data: forests and lexicons by name, the columns that the forests look at, and where all of it came from.
 * Immutable and thread-safe.
 *
 * @param name what it is asked for, such as {@code body}
 * @param about where it came from: the data's hash, the command that made it, its cross-validated score
 * @param columns what the numbers of a row are, in the row's order
 * @param version names what was learned: equal weights and trees, equal version
 */
public record Model(
        String name,
        SortedMap<String, String> about,
        List<String> columns,
        SortedMap<String, Forest> forests,
        SortedMap<String, LinearModel> lexicons,
        String version) {
    private static final String FORMAT = "copydesk-model/1";

    public Model {
        about = Collections.unmodifiableSortedMap(new TreeMap<>(about));
        columns = List.copyOf(columns);
        forests = Collections.unmodifiableSortedMap(new TreeMap<>(forests));
        lexicons = Collections.unmodifiableSortedMap(new TreeMap<>(lexicons));
    }

    /** A model whose version follows from what it has learned. */
    public static Model of(
            String name,
            Map<String, String> about,
            List<String> columns,
            Map<String, Forest> forests,
            Map<String, LinearModel> lexicons) {
        Model unnamed =
                new Model(name, new TreeMap<>(about), columns, new TreeMap<>(forests), new TreeMap<>(lexicons), "");
        return unnamed.withVersion();
    }

    /** The same, with more said of where it came from; its version stays. */
    public Model with(String fact, String value) {
        SortedMap<String, String> more = new TreeMap<>(about);
        more.put(fact, value);
        return new Model(name, more, columns, forests, lexicons, version);
    }

    /** @throws IllegalStateException if it has none of that name */
    public Forest forest(String wanted) {
        return found(forests.get(wanted), wanted);
    }

    /** @throws IllegalStateException if it has none of that name */
    public LinearModel lexicon(String wanted) {
        return found(lexicons.get(wanted), wanted);
    }

    /**
     * Asks that the forests look at these columns, in this order.
     *
     * @throws IllegalStateException if the model was learned on others
     */
    public Model on(List<String> expected) {
        if (!columns.equals(expected)) {
            throw new IllegalStateException("the model " + name + " was learned on other columns: train it again");
        }
        return this;
    }

    private <T> T found(@Nullable T part, String wanted) {
        if (part == null) {
            throw new IllegalStateException("the model " + name + " has no " + wanted);
        }
        return part;
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if it is of another format, breaks off, or has changed since
     */
    public static Model read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new GZIPInputStream(in));
        String format = data.readUTF();
        if (!format.equals(FORMAT)) {
            throw new IOException("not a model of this format: " + format);
        }
        String name = data.readUTF();
        SortedMap<String, String> about = new TreeMap<>();
        for (int i = data.readInt(); i > 0; i--) {
            about.put(data.readUTF(), data.readUTF());
        }
        int length = data.readInt();
        byte[] learned = data.readNBytes(Math.max(0, length));
        // At its end the checksum is compared.
        if (learned.length != length || data.read() >= 0) {
            throw new IOException("not a whole model");
        }
        return learned(name, about, learned);
    }

    private static Model learned(String name, SortedMap<String, String> about, byte[] bytes) throws IOException {
        DataInput data = new DataInputStream(new ByteArrayInputStream(bytes));
        List<String> columns = new ArrayList<>();
        for (int i = data.readInt(); i > 0; i--) {
            columns.add(data.readUTF());
        }
        SortedMap<String, Forest> forests = new TreeMap<>();
        for (int i = data.readInt(); i > 0; i--) {
            forests.put(data.readUTF(), Forest.read(data));
        }
        SortedMap<String, LinearModel> lexicons = new TreeMap<>();
        for (int i = data.readInt(); i > 0; i--) {
            lexicons.put(data.readUTF(), LinearModel.read(data));
        }
        return new Model(name, about, columns, forests, lexicons, version(bytes));
    }

    /** Writes it so that equal models are equal bytes. */
    public void write(OutputStream out) throws IOException {
        try (GZIPOutputStream zipped = new GZIPOutputStream(out)) {
            DataOutput data = new DataOutputStream(zipped);
            data.writeUTF(FORMAT);
            data.writeUTF(name);
            data.writeInt(about.size());
            for (Map.Entry<String, String> fact : about.entrySet()) {
                data.writeUTF(fact.getKey());
                data.writeUTF(fact.getValue());
            }
            byte[] learned = learned();
            data.writeInt(learned.length);
            data.write(learned);
        }
    }

    private byte[] learned() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutput data = new DataOutputStream(bytes);
        data.writeInt(columns.size());
        for (String column : columns) {
            data.writeUTF(column);
        }
        data.writeInt(forests.size());
        for (Map.Entry<String, Forest> forest : forests.entrySet()) {
            data.writeUTF(forest.getKey());
            forest.getValue().write(data);
        }
        data.writeInt(lexicons.size());
        for (Map.Entry<String, LinearModel> lexicon : lexicons.entrySet()) {
            data.writeUTF(lexicon.getKey());
            lexicon.getValue().write(data);
        }
        return bytes.toByteArray();
    }

    private Model withVersion() {
        try {
            return new Model(name, about, columns, forests, lexicons, version(learned()));
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
    }

    private static String version(byte[] learned) {
        return Digest.sha256(learned).substring(0, 12);
    }
}
