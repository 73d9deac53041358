package ca.tandem.translation.memory;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** A collector of all documents that a query finds, if they have the granularity of the lookup. */
final class DocumentCollector extends SimpleCollector {

    private final Lookup lookup;
    private int[] documents = new int[16];
    private int size;
    private NumericDocValues weights;
    private int base;

    DocumentCollector(Lookup lookup) {
        this.lookup = lookup;
    }

    /** Returns the documents in ascending order. */
    int[] all() {
        return Arrays.copyOf(documents, size);
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        weights = DocValues.getNumeric(context.reader(), IndexField.weight(lookup.from()));
        base = context.docBase;
    }

    @Override
    public void collect(int document) throws IOException {
        if (!weights.advanceExact(document) || !EntryDocument.isOf(weights.longValue(), lookup.granularity())) {
            return;
        }
        if (size == documents.length) {
            documents = Arrays.copyOf(documents, 2 * size);
        }
        documents[size++] = base + document;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
