package org.copydesk.core.neardup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnionFindTest {
    @Test
    void whatIsJoinedIsNamedByItsLeast() {
        UnionFind joined = new UnionFind();
        joined.join("c", "d");
        joined.join("b", "c");
        joined.join("x", "y");
        assertEquals(
                List.of("a", "b", "b", "b", "x"),
                List.of("a", "b", "c", "d", "y").stream().map(joined::cluster).toList());
    }

    @Test
    void theOrderOfJoiningDoesNotMatter() {
        List<List<String>> links = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            links.add(List.of("t" + i * 37 % 100, "t" + i * 11 % 100));
        }
        List<String> clusters = clusters(links);
        Collections.shuffle(links, new Random(4));
        assertEquals(clusters, clusters(links));
    }

    private static List<String> clusters(List<List<String>> links) {
        UnionFind joined = new UnionFind();
        links.forEach(link -> joined.join(link.get(0), link.get(1)));
        return IntStream.range(0, 100).mapToObj(i -> joined.cluster("t" + i)).toList();
    }
}
