package org.copydesk.core.record.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.copydesk.core.record.shape.Shape.Leaf;
import org.copydesk.core.record.shape.Shape.Many;
import org.copydesk.core.record.shape.Shape.Member;
import org.copydesk.core.record.shape.Shape.Struct;
import org.jspecify.annotations.Nullable;

/**
 * A struct and where each of its values is found in an object. Immutable: every method that adds a member gives a new one.
 *
 * @param <T> the object
 */
public final class Described<T> {
    private final Struct shape;
    private final List<Read<T>> reads;

    private Described(List<Member> members, List<Read<T>> reads) {
        this.shape = new Struct(members);
        this.reads = reads;
    }

    /** Describes nothing yet. */
    public static <T> Described<T> nothing() {
        return new Described<>(List.of(), List.of());
    }

    /** A text that is always there. */
    public Described<T> text(String name, Function<T, String> read) {
        return with(name, Leaf.TEXT, read::apply);
    }

    /** A text that is null where the object's is empty. */
    public Described<T> known(String name, Function<T, String> read) {
        return with(name, Leaf.TEXT, from -> {
            String value = read.apply(from);
            return value.isEmpty() ? null : value;
        });
    }

    public Described<T> flag(String name, Predicate<T> read) {
        return with(name, Leaf.FLAG, read::test);
    }

    public Described<T> whole(String name, ToIntFunction<T> read) {
        return with(name, Leaf.WHOLE, read::applyAsInt);
    }

    public Described<T> real(String name, ToDoubleFunction<T> read) {
        return with(name, Leaf.REAL, read::applyAsDouble);
    }

    public Described<T> texts(String name, Function<T, List<String>> read) {
        return with(name, new Many(Leaf.TEXT), read::apply);
    }

    public <E> Described<T> many(String name, Described<E> element, Function<T, List<E>> read) {
        return with(
                name,
                new Many(element.shape()),
                from -> read.apply(from).stream().map(element::values).toList());
    }

    /** A struct that may not be there. */
    public <E> Described<T> one(String name, Described<E> member, Function<T, @Nullable E> read) {
        return with(name, member.shape(), from -> {
            E value = read.apply(from);
            return value == null ? null : member.values(value);
        });
    }

    private Described<T> with(String name, Shape shape, Read<T> read) {
        List<Member> moreMembers = new ArrayList<>(this.shape.members());
        moreMembers.add(new Member(name, shape));
        List<Read<T>> moreReads = new ArrayList<>(reads);
        moreReads.add(read);
        return new Described<>(moreMembers, moreReads);
    }

    public Struct shape() {
        return shape;
    }

    /** The values of an object, as {@link #shape} says; not to be altered. */
    public List<@Nullable Object> values(T from) {
        List<@Nullable Object> values = new ArrayList<>(reads.size());
        for (Read<T> read : reads) {
            values.add(read.value(from));
        }
        return values;
    }

    /** Reads one value. */
    private interface Read<T> {
        @Nullable
        Object value(T from);
    }
}
