package org.sayso.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.sayso.domain.text.Span;

/**
 * To which attribution's content a token belongs; where contents lie within others, two levels are kept. Cost: the contents'
 * lengths together.
 */
final class ContentOwners {
    private static final int NONE = -1;

    private final int[] inner;
    private final int[] outer;

    ContentOwners(TokenSequence tokens, List<Attribution> attributions) {
        inner = new int[tokens.size()];
        outer = new int[tokens.size()];
        Arrays.fill(inner, NONE);
        Arrays.fill(outer, NONE);
        List<Integer> longestFirst = new ArrayList<>();
        for (int i = 0; i < attributions.size(); i++) {
            longestFirst.add(i);
        }
        longestFirst.sort(Comparator.comparingInt(i -> -length(attributions.get(i))));
        for (int i : longestFirst) {
            attributions.get(i).content().spans().forEach(span -> fill(tokens, span, i));
        }
    }

    private static int length(Attribution attribution) {
        return attribution.content().spans().stream().mapToInt(Span::length).sum();
    }

    private void fill(TokenSequence tokens, Span span, int owner) {
        int to = tokens.at(span.end() - 1);
        for (int i = tokens.at(span.start()); i <= to; i++) {
            outer[i] = inner[i];
            inner[i] = owner;
        }
    }

    /** The attribution, other than the one given, in whose content a token stands most closely; −1 for none. */
    int owner(int token, int other) {
        return inner[token] == other ? outer[token] : inner[token];
    }
}
