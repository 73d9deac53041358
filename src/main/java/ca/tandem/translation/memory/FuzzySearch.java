package ca.tandem.translation.memory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * A search for every text that can reach a score, and few others, without reading any text. A text with the score s shares at least s % of
 * the weight of the heavier of the two texts, so only a few words of the lookup can be missing in it, and one of the rarest of these words
 * must be there (prefix filtering: Chaudhuri, Ganti and Kaushik 2006). The postings lists of those rarest words are read in full and
 * counted. The other lists are consulted one after the other for the documents that can still reach the score, reading short lists in full
 * and skipping through long ones (Li, Lu and Lu 2008).
 */
final class FuzzySearch {

    /** Cost of skipping to a document in a list, in steps to the next document. */
    private static final int SKIP_COST = 8;

    /** Number of texts below which comparing them is faster than consulting further lists for them. */
    private static final int FEW = 32;

    private final Lookup lookup;
    private final int weight;
    private final int marks;
    private final int needed;
    private final List<BytesRef> words;
    private final ScoreBuckets scoreBuckets = new ScoreBuckets();

    /** The postings list of a word: the documents that contain it. */
    private record PostingsList(int size, PostingsEnum documents) {}

    private FuzzySearch(Lookup lookup, TextTokens textTokens) {
        this.lookup = lookup;
        this.words = WordTokenStream.of(textTokens);
        this.weight = textTokens.weight();
        this.marks = weight - TextTokens.WORD * words.size();
        // The marks may all be there; the rest of the shared weight is words.
        this.needed = Math.max(1, -Math.floorDiv(100 * marks - lookup.min() * weight, 100 * TextTokens.WORD));
    }

    /** Finds the texts in the language of the lookup that can reach its lowest score, grouped by the score that they can reach. */
    static ScoreBuckets of(IndexSearcher searcher, Lookup lookup, TextTokens textTokens) throws IOException {
        var scan = new FuzzySearch(lookup, textTokens);
        for (var leaf : searcher.getIndexReader().leaves()) {
            scan.scan(leaf);
        }
        return scan.scoreBuckets;
    }

    private void scan(LeafReaderContext leaf) throws IOException {
        var lists = lists(leaf);
        var missing = lists.size() - needed;
        if (missing < 0) {
            return;
        }
        var maxDoc = leaf.reader().maxDoc();
        var counts = new short[maxDoc];
        var found = new FixedBitSet(maxDoc);
        for (var list : lists.subList(0, missing + 1)) {
            var documents = list.documents();
            for (var at = documents.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.nextDoc()) {
                counts[at]++;
                found.set(at);
            }
        }
        var remainingDocuments = new RemainingDocuments(leaf, found, counts, lists.size() - missing - 1);
        for (var i = missing + 1; i < lists.size() && remainingDocuments.size > FEW; i++) {
            remainingDocuments.ask(lists.get(i), lists.size() - i - 1);
        }
        remainingDocuments.sort();
    }

    /** Returns the postings lists of the words that the segment has, the shortest first. */
    private List<PostingsList> lists(LeafReaderContext leaf) throws IOException {
        var lists = new ArrayList<PostingsList>();
        var terms = leaf.reader().terms(IndexField.words(lookup.from()));
        if (terms != null) {
            var iterator = terms.iterator();
            for (var word : words) {
                if (iterator.seekExact(word)) {
                    lists.add(new PostingsList(iterator.docFreq(), iterator.postings(null, PostingsEnum.NONE)));
                }
            }
        }
        lists.sort(Comparator.comparingInt(PostingsList::size));
        return lists;
    }

    /** The documents of an index segment that can still reach the score. */
    private final class RemainingDocuments {

        private final LeafReaderContext leaf;
        private final short[] counts;
        private final int[] documents;
        private final int[] weights;
        private int size;
        private int unasked;

        RemainingDocuments(LeafReaderContext leaf, FixedBitSet found, short[] counts, int unasked) throws IOException {
            this.leaf = leaf;
            this.counts = counts;
            this.unasked = unasked;
            var most = found.cardinality();
            this.documents = new int[most];
            this.weights = new int[most];
            if (most > 0) {
                take(found, DocValues.getNumeric(leaf.reader(), IndexField.weight(lookup.from())));
            }
        }

        private void take(FixedBitSet found, NumericDocValues values) throws IOException {
            var live = leaf.reader().getLiveDocs();
            var last = found.length() - 1;
            for (var at = found.nextSetBit(0);
                    at != DocIdSetIterator.NO_MORE_DOCS;
                    at = at == last ? DocIdSetIterator.NO_MORE_DOCS : found.nextSetBit(at + 1)) {
                if ((live == null || live.get(at)) && values.advanceExact(at)) {
                    var value = values.longValue();
                    if (EntryDocument.isOf(value, lookup.granularity())) {
                        keep(at, EntryDocument.weight(value));
                    }
                }
            }
        }

        private void keep(int document, int other) {
            if (bound(document, other) >= lookup.min()) {
                documents[size] = document;
                weights[size] = other;
                size++;
            }
        }

        /** Returns the highest score that the document can have, assuming that it contains all words whose lists were not consulted. */
        private int bound(int document, int other) {
            var shared = Math.min(TextTokens.WORD * (counts[document] + unasked) + marks, Math.min(weight, other));
            return 100 * shared / Math.max(weight, other);
        }

        /**
         * Consults one more list and keeps the documents that can still reach the score.
         *
         * @param list the postings list
         * @param left the number of lists that remain after it
         */
        void ask(PostingsList list, int left) throws IOException {
            var all = list.documents();
            if (list.size() < SKIP_COST * size) {
                for (var at = all.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = all.nextDoc()) {
                    counts[at]++;
                }
            } else {
                for (var i = 0; i < size; i++) {
                    var at = all.docID() < documents[i] ? all.advance(documents[i]) : all.docID();
                    if (at == documents[i]) {
                        counts[at]++;
                    }
                }
            }
            unasked = left;
            var before = size;
            size = 0;
            for (var i = 0; i < before; i++) {
                keep(documents[i], weights[i]);
            }
        }

        /** Adds the remaining documents to the buckets. */
        void sort() {
            for (var i = 0; i < size; i++) {
                scoreBuckets.add(bound(documents[i], weights[i]), leaf.docBase + documents[i]);
            }
        }
    }
}
