package org.copydesk.bench.train;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.core.score.ScoredWords;
import org.copydesk.core.score.WordAlignment;
import org.copydesk.core.text.Span;

/** What the words of a faulty text should be, by the clean text: where the same number of words stands between two that agree. */
final class Truth {
    private final String noisy;
    private final Map<Integer, String> rights;

    private Truth(String noisy, Map<Integer, String> rights) {
        this.noisy = noisy;
        this.rights = rights;
    }

    static Truth of(String noisy, String clean) {
        List<Span> said = ScoredWords.spans(noisy);
        List<Span> meant = ScoredWords.spans(clean);
        WordAlignment alignment = WordAlignment.of(
                said.stream().map(span -> span.of(noisy)).toList(),
                meant.stream().map(span -> span.of(clean)).toList());
        Map<Integer, String> rights = new HashMap<>();
        int before = -1;
        int meantBefore = -1;
        for (int i = 0; i <= said.size(); i++) {
            int now = i == said.size() ? meant.size() : alignment.of(i);
            if (now >= 0) {
                if (i - before == now - meantBefore) {
                    for (int k = 1; k < i - before; k++) {
                        rights.put(
                                said.get(before + k).start(),
                                meant.get(meantBefore + k).of(clean));
                    }
                }
                before = i;
                meantBefore = now;
            }
        }
        return new Truth(noisy, rights);
    }

    /** What should stand where this word of the faulty text does: itself, as a rule. */
    String of(Span word) {
        String is = word.of(noisy);
        return rights.getOrDefault(word.start(), is);
    }
}
