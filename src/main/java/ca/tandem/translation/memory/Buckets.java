package ca.tandem.translation.memory;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Sorts what a {@link FuzzySearch} finds by the highest score it can have, without reading any text. */
final class Buckets extends SimpleCollector {

    private final FuzzySearch search;
    private final Lookup lookup;
    private final int weight;
    private final int[][] documents = new int[Match.EXACT + 1][];
    private final int[] sizes = new int[Match.EXACT + 1];
    private NumericDocValues weights;
    private Scorable scorer;
    private int base;

    Buckets(FuzzySearch search, Lookup lookup, int weight) {
        this.search = search;
        this.lookup = lookup;
        this.weight = weight;
    }

    /** The documents that can reach that score and no higher one, ascending. */
    int[] at(int score) {
        return documents[score] == null ? new int[0] : Arrays.copyOf(documents[score], sizes[score]);
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        weights = DocValues.getNumeric(context.reader(), IndexField.weight(lookup.from()));
        base = context.docBase;
    }

    @Override
    public void setScorer(Scorable leafScorer) {
        scorer = leafScorer;
    }

    @Override
    public void collect(int document) throws IOException {
        if (!weights.advanceExact(document)) {
            return;
        }
        var stored = weights.longValue();
        if (!EntryDocument.isOf(stored, lookup.granularity())) {
            return;
        }
        var bound = search.bound((int) scorer.score(), weight, EntryDocument.weight(stored));
        if (bound >= lookup.min()) {
            add(bound, base + document);
        }
    }

    private void add(int bound, int document) {
        if (documents[bound] == null) {
            documents[bound] = new int[16];
        } else if (sizes[bound] == documents[bound].length) {
            documents[bound] = Arrays.copyOf(documents[bound], 2 * sizes[bound]);
        }
        documents[bound][sizes[bound]++] = document;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }
}
