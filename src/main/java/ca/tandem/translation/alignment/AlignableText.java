package ca.tandem.translation.alignment;

import java.util.ArrayList;
import java.util.List;

/** The pieces of one text, and the spans that adjacent ones form. */
final class AlignableText {

    private static final int LONGEST = 3;

    private final List<Span> single;
    private final Span[][] spans;

    AlignableText(List<Span> single) {
        this.single = single;
        this.spans = new Span[LONGEST][single.size()];
        for (var start = 0; start < single.size(); start++) {
            var span = single.get(start);
            spans[0][start] = span;
            for (var size = 1; size < LONGEST && start + size < single.size(); size++) {
                var next = single.get(start + size);
                if (!single.get(start + size - 1).canMergeWith(next)) {
                    break;
                }
                span = span.mergedWith(next);
                spans[size][start] = span;
            }
        }
    }

    int size() {
        return single.size();
    }

    List<Span> single() {
        return single;
    }

    /** Returns the span of {@code size} pieces that ends before a position; null if they do not join or there are not so many. */
    Span spanEndingAt(int end, int size) {
        return end < size ? null : spans[size - 1][end - size];
    }

    /** Returns the same text with every two pieces merged. */
    AlignableText halved() {
        var half = new ArrayList<Span>();
        for (var i = 0; i < single.size(); i += 2) {
            var span = i + 1 < single.size() ? single.get(i).mergedWith(single.get(i + 1)) : single.get(i);
            half.add(new Span(span.length(), span.features(), null, 0));
        }
        return new AlignableText(half);
    }
}
