package org.copydesk.pipeline.export.parquet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.copydesk.pipeline.export.shape.Shape;
import org.copydesk.pipeline.export.shape.Shape.Leaf;
import org.copydesk.pipeline.export.shape.Shape.Many;
import org.copydesk.pipeline.export.shape.Shape.Member;
import org.copydesk.pipeline.export.shape.Shape.Struct;
import org.jspecify.annotations.Nullable;

/**
 * A value of the schema, which takes nested values apart into columns as the Dremel paper does. Every value is optional and every
 * list has three levels, as Arrow writes them: what most readers have seen most.
 */
sealed interface Node {
    /**
     * Takes a value.
     *
     * @param repetition the level of the list at which it begins anew; 0 for a new row
     * @param definition how many of the values, lists and elements above it are there
     */
    void put(@Nullable Object value, int repetition, int definition);

    /** @param column hears of every column, in the order of the schema */
    static Node of(Shape shape, List<String> path, int lists, Consumer<Column> column) {
        if (shape instanceof Struct struct) {
            List<Node> members = new ArrayList<>();
            for (Member member : struct.members()) {
                members.add(of(member.shape(), below(path, member.name()), lists, column));
            }
            return new Group(members);
        }
        if (shape instanceof Many many) {
            return new Repeated(of(many.element(), below(path, "list", "element"), lists + 1, column), lists + 1);
        }
        Column values = new Column((Leaf) shape, path, lists > 0);
        column.accept(values);
        return new Single(values);
    }

    private static List<String> below(List<String> path, String... names) {
        List<String> longer = new ArrayList<>(path);
        longer.addAll(List.of(names));
        return List.copyOf(longer);
    }

    /** A leaf. */
    record Single(Column column) implements Node {
        @Override
        public void put(@Nullable Object value, int repetition, int definition) {
            column.add(value, repetition, value == null ? definition : definition + 1);
        }
    }

    /** A struct. */
    record Group(List<Node> members) implements Node {
        @Override
        public void put(@Nullable Object value, int repetition, int definition) {
            if (value == null) {
                members.forEach(member -> member.put(null, repetition, definition));
            } else {
                putAll((List<?>) value, repetition, definition + 1);
            }
        }

        void putAll(List<?> values, int repetition, int definition) {
            for (int i = 0; i < members.size(); i++) {
                members.get(i).put(values.get(i), repetition, definition);
            }
        }
    }

    /** A list. */
    record Repeated(Node element, int level) implements Node {
        @Override
        public void put(@Nullable Object value, int repetition, int definition) {
            if (value == null) {
                element.put(null, repetition, definition);
                return;
            }
            List<?> elements = (List<?>) value;
            if (elements.isEmpty()) {
                element.put(null, repetition, definition + 1);
            }
            for (int i = 0; i < elements.size(); i++) {
                element.put(elements.get(i), i == 0 ? repetition : level, definition + 2);
            }
        }
    }
}
