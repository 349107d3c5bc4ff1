package org.copydesk.pipeline.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * The columns of a record: the component {@code documentId} is the column {@code document_id}, and the components of a record within
 * the record are columns too. A constant is in its column by its {@code label()}, or by its name where it has none; a list is read
 * from its lines. Times are read and written in UTC. Immutable.
 */
final class ColumnMapping {
    private static final Map<Class<?>, Reader> READERS = Map.of(
            String.class, ResultSet::getString,
            int.class, ResultSet::getInt,
            long.class, ResultSet::getLong,
            double.class, ResultSet::getDouble,
            boolean.class, ResultSet::getBoolean,
            byte[].class, ResultSet::getBytes,
            List.class, (row, column) -> row.getString(column).lines().toList(),
            Duration.class, (row, column) -> Duration.ofMillis(row.getLong(column)),
            Instant.class, ColumnMapping::instant);

    private final Constructor<? extends Record> constructor;
    private final List<Part> parts;

    ColumnMapping(Class<? extends Record> type) {
        RecordComponent[] components = type.getRecordComponents();
        this.parts = Stream.of(components).map(ColumnMapping::part).toList();
        try {
            this.constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its constructor", e);
        }
        constructor.setAccessible(true);
    }

    /** A statement that adds a row, its values in the order in which {@link #values} has them. */
    String insert(String table) {
        List<String> names = parts.stream().flatMap(Part::columns).toList();
        String marks = String.join(", ", Collections.nCopies(names.size(), "?"));
        return "INSERT INTO " + table + " (" + String.join(", ", names) + ") VALUES (" + marks + ")";
    }

    /** The values of a record by their columns. */
    Map<String, @Nullable Object> values(@Nullable Object row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Part part : parts) {
            Object value = invoke(() -> part.accessor.invoke(row));
            if (part.within == null) {
                values.put(part.column, stored(value));
            } else {
                values.putAll(part.within.values(value));
            }
        }
        return values;
    }

    /** @throws IllegalArgumentException if a value is none of its component's */
    Record read(ResultSet row) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = parts.get(i).reader.read(row, parts.get(i).column);
        }
        return invoke(() -> constructor.newInstance(values));
    }

    private static <T> T invoke(Call<T> call) {
        try {
            return call.call();
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Part part(RecordComponent component) {
        Class<?> type = component.getType();
        String column = JdbcUtils.convertPropertyNameToUnderscoreName(component.getName());
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        if (type.isRecord()) {
            ColumnMapping within = new ColumnMapping(type.asSubclass(Record.class));
            return new Part(column, accessor, (row, name) -> within.read(row), within);
        }
        Reader reader = type.isEnum()
                ? constants(type.asSubclass(Enum.class))
                : READERS.getOrDefault(type, (row, name) -> row.getObject(name, type));
        return new Part(column, accessor, reader, null);
    }

    private static Reader constants(Class<?> type) {
        Map<String, Object> byLabel = new HashMap<>();
        Stream.of(type.getEnumConstants()).forEach(constant -> byLabel.put(label((Enum<?>) constant), constant));
        return (row, name) -> {
            String label = row.getString(name);
            if (label != null && !byLabel.containsKey(label)) {
                throw new IllegalArgumentException("no " + name + ": " + label);
            }
            return byLabel.get(label);
        };
    }

    private static String label(Enum<?> constant) {
        try {
            return String.valueOf(constant.getClass().getMethod("label").invoke(constant));
        } catch (ReflectiveOperationException unlabelled) {
            return constant.name();
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** A value as a column takes it. */
    private static @Nullable Object stored(@Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            return label(constant);
        }
        return value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value;
    }

    private interface Reader {
        @Nullable
        Object read(ResultSet row, String column) throws SQLException;
    }

    private interface Call<T> {
        T call() throws ReflectiveOperationException;
    }

    private record Part(
            String column,
            Method accessor,
            Reader reader,
            @Nullable ColumnMapping within) {
        Stream<String> columns() {
            return within == null ? Stream.of(column) : within.parts.stream().flatMap(Part::columns);
        }
    }
}
