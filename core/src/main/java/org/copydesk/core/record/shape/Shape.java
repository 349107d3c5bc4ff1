package org.copydesk.core.record.shape;

import java.util.List;

/** What a value looks like: a leaf, a list of values of one shape, or a struct of named ones. Any value may be null. */
public sealed interface Shape {

    /** A single value: {@link String}, {@link Boolean}, {@link Integer}, {@link Long}, {@link Double}. */
    enum Leaf implements Shape {
        TEXT,
        FLAG,
        WHOLE,
        LARGE,
        REAL
    }

    /** A {@link List} of values; none of them is null. */
    record Many(Shape element) implements Shape {}

    /** A {@link List} of as many values as there are members, in their order. */
    record Struct(List<Member> members) implements Shape {
        public Struct {
            members = List.copyOf(members);
        }
    }

    /** A named value of a struct. */
    record Member(String name, Shape shape) {}
}
