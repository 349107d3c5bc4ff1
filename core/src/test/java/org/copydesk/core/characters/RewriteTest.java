package org.copydesk.core.characters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RewriteTest {
    @Test
    void repairsOfRepairsLeadFromTheOriginalToTheText() {
        Random random = new Random(3);
        for (int run = 0; run < 3000; run++) {
            String original = "abcdefghijklmnop";
            Rewrite rewrite = new Rewrite(original);
            for (int round = 0; round < 4; round++) {
                rewrite.apply(some(rewrite.text(), random));
            }
            StringBuilder rendered = new StringBuilder();
            int at = 0;
            for (Mend mend : rewrite.mends()) {
                assertTrue(mend.start() >= at && mend.end() >= mend.start(), "in order and disjoint");
                rendered.append(original, at, mend.start()).append(mend.text());
                at = mend.end();
            }
            assertEquals(rewrite.text(), rendered.append(original.substring(at)).toString());
        }
    }

    private static List<Mend> some(String text, Random random) {
        List<Mend> mends = new ArrayList<>();
        int at = random.nextInt(4);
        while (at < text.length()) {
            int end = Math.min(text.length(), at + 1 + random.nextInt(3));
            mends.add(new Mend(at, end, "XYZ".substring(random.nextInt(4)), "r", 1, "because"));
            at = end + random.nextInt(5);
        }
        return mends;
    }
}
