package ca.tandem.translation.memory;

import ca.tandem.common.Language;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/** Scoring of candidates, the most promising first, until no other one can be among the best. */
final class Rescoring {

    private final IndexSearcher searcher;
    private final Lookup lookup;
    private final Imprint asked;
    private final Map<Pair, Candidate> best = new HashMap<>();
    private final int[] counts = new int[Match.IN_CONTEXT + 1];
    /** Scores by fingerprint: a text that stands in many entries is compared once. */
    private final Map<Long, Integer> known = new HashMap<>();

    /** The fingerprints of both texts of an entry. */
    private record Pair(long source, long target) {}

    Rescoring(IndexSearcher searcher, Lookup lookup, Imprint asked) {
        this.searcher = searcher;
        this.lookup = lookup;
        this.asked = asked;
    }

    /** Scores documents, which must be in ascending order. */
    void take(int[] documents) throws IOException {
        Leaf leaf = null;
        for (var document : documents) {
            if (leaf == null || !leaf.holds(document)) {
                leaf = new Leaf(searcher, document, lookup.from());
            }
            score(leaf, document);
        }
    }

    /** Checks whether there are enough results that no document below the given score can displace. */
    boolean isSettledAbove(int score) {
        var found = 0;
        for (var i = Match.IN_CONTEXT; i >= score && found < lookup.limit(); i--) {
            found += counts[i];
        }
        return found >= lookup.limit();
    }

    /** Returns the best candidates, best first, each pair of texts once. */
    List<Candidate> results() {
        return best.values().stream()
                .sorted(Comparator.comparingInt(Candidate::score)
                        .thenComparingLong(Candidate::number)
                        .reversed())
                .limit(lookup.limit())
                .toList();
    }

    private void score(Leaf leaf, int document) throws IOException {
        var source = leaf.source(document);
        var fingerprint = Imprint.text(source);
        int score;
        if (fingerprint == asked.text()) {
            score = asked.context() != 0 && asked.context() == Imprint.context(source) ? Match.IN_CONTEXT : Match.EXACT;
        } else {
            var earlier = known.get(fingerprint);
            score = earlier != null ? earlier : Likeness.of(asked.tokens(), Imprint.tokens(source), lookup.min());
            known.put(fingerprint, score);
        }
        if (score >= lookup.min()) {
            keep(leaf, document, fingerprint, score);
        }
    }

    private void keep(Leaf leaf, int document, long fingerprint, int score) throws IOException {
        var pair = new Pair(fingerprint, leaf.target(document));
        var candidate = new Candidate(leaf.id(document), leaf.number(document), score);
        var earlier = best.get(pair);
        if (candidate.isBetterThan(earlier)) {
            best.put(pair, candidate);
            counts[score]++;
            if (earlier != null) {
                counts[earlier.score()]--;
            }
        }
    }

    /** A segment of the index. Its values can be read forwards only. */
    private static final class Leaf {

        private final LeafReaderContext context;
        private final Language from;
        private final BinaryDocValues source;
        private BinaryDocValues target;
        private NumericDocValues ids;
        private NumericDocValues numbers;

        Leaf(IndexSearcher searcher, int document, Language from) throws IOException {
            var leaves = searcher.getIndexReader().leaves();
            this.context = leaves.get(ReaderUtil.subIndex(document, leaves));
            this.from = from;
            this.source = DocValues.getBinary(context.reader(), IndexField.tokens(from));
        }

        boolean holds(int document) {
            return document >= context.docBase
                    && document < context.docBase + context.reader().maxDoc();
        }

        BytesRef source(int document) throws IOException {
            source.advanceExact(document - context.docBase);
            return source.binaryValue();
        }

        long target(int document) throws IOException {
            if (target == null) {
                target = DocValues.getBinary(context.reader(), IndexField.tokens(from.other()));
                ids = DocValues.getNumeric(context.reader(), IndexField.ID);
                numbers = DocValues.getNumeric(context.reader(), IndexField.NUMBER);
            }
            target.advanceExact(document - context.docBase);
            return Imprint.text(target.binaryValue());
        }

        long id(int document) throws IOException {
            ids.advanceExact(document - context.docBase);
            return ids.longValue();
        }

        long number(int document) throws IOException {
            numbers.advanceExact(document - context.docBase);
            return numbers.longValue();
        }
    }
}
