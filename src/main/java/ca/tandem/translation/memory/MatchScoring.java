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
final class MatchScoring {

    private final IndexSearcher searcher;
    private final Lookup lookup;
    private final IndexedEntry asked;
    private final Map<FingerprintPair, MemoryCandidate> best = new HashMap<>();
    private final int[] counts = new int[MemoryMatch.IN_CONTEXT + 1];
    /** Scores by fingerprint: a text that stands in many entries is compared once. */
    private final Map<Long, Integer> known = new HashMap<>();

    /** The fingerprints of both texts of an entry. */
    private record FingerprintPair(long source, long target) {}

    MatchScoring(IndexSearcher searcher, Lookup lookup, IndexedEntry asked) {
        this.searcher = searcher;
        this.lookup = lookup;
        this.asked = asked;
    }

    /** Scores documents, which must be in ascending order. */
    void take(int[] documents) throws IOException {
        IndexSegment indexSegment = null;
        for (var document : documents) {
            if (indexSegment == null || !indexSegment.holds(document)) {
                indexSegment = new IndexSegment(searcher, document, lookup.from());
            }
            score(indexSegment, document);
        }
    }

    /** Checks whether there are enough results that no document below the given score can displace. */
    boolean isSettledAbove(int score) {
        var found = 0;
        for (var i = MemoryMatch.IN_CONTEXT; i >= score && found < lookup.limit(); i--) {
            found += counts[i];
        }
        return found >= lookup.limit();
    }

    /** Returns the best candidates, best first, each pair of texts once. */
    List<MemoryCandidate> results() {
        return best.values().stream()
                .sorted(Comparator.comparingInt(MemoryCandidate::score)
                        .thenComparingLong(MemoryCandidate::number)
                        .reversed())
                .limit(lookup.limit())
                .toList();
    }

    private void score(IndexSegment indexSegment, int document) throws IOException {
        var source = indexSegment.source(document);
        var fingerprint = IndexedEntry.text(source);
        int score;
        if (fingerprint == asked.text()) {
            score = asked.context() != 0 && asked.context() == IndexedEntry.context(source)
                    ? MemoryMatch.IN_CONTEXT
                    : MemoryMatch.EXACT;
        } else {
            var earlier = known.get(fingerprint);
            score = earlier != null
                    ? earlier
                    : Similarity.of(asked.tokens(), IndexedEntry.tokens(source), lookup.min());
            known.put(fingerprint, score);
        }
        if (score >= lookup.min()) {
            keep(indexSegment, document, fingerprint, score);
        }
    }

    private void keep(IndexSegment indexSegment, int document, long fingerprint, int score) throws IOException {
        var fingerprintPair = new FingerprintPair(fingerprint, indexSegment.target(document));
        var memoryCandidate = new MemoryCandidate(indexSegment.id(document), indexSegment.number(document), score);
        var earlier = best.get(fingerprintPair);
        if (memoryCandidate.isBetterThan(earlier)) {
            best.put(fingerprintPair, memoryCandidate);
            counts[score]++;
            if (earlier != null) {
                counts[earlier.score()]--;
            }
        }
    }

    /** A segment of the index. Its values can be read forwards only. */
    private static final class IndexSegment {

        private final LeafReaderContext context;
        private final Language from;
        private final BinaryDocValues source;
        private BinaryDocValues target;
        private NumericDocValues ids;
        private NumericDocValues numbers;

        IndexSegment(IndexSearcher searcher, int document, Language from) throws IOException {
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
            return IndexedEntry.text(target.binaryValue());
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
