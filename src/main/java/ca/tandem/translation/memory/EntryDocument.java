package ca.tandem.translation.memory;

import ca.tandem.common.Language;
import ca.tandem.common.text.TextFolding;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** Conversion of entries to Lucene documents. */
final class EntryDocument {

    /**
     * Maximum length of an indexed word, in characters; longer ones are truncated. Lucene limits the length of terms, and such words are
     * not searched for.
     */
    private static final int LONGEST_WORD = 100;

    private static final FieldType WORDS = new FieldType();
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static {
        WORDS.setIndexOptions(IndexOptions.DOCS);
        WORDS.setOmitNorms(true);
        WORDS.setTokenized(true);
        WORDS.freeze();
    }

    private EntryDocument() {}

    static Document of(MemoryEntry entry) {
        var document = new Document();
        document.add(new StringField(IndexField.ID, bytes(entry.getId()), Store.NO));
        document.add(new NumericDocValuesField(IndexField.ID, entry.getId()));
        document.add(new NumericDocValuesField(IndexField.NUMBER, entry.getNumber()));
        for (var language : Language.values()) {
            add(document, entry, language);
        }
        return document;
    }

    private static void add(Document document, MemoryEntry entry, Language language) {
        var text = entry.text(language);
        var indexedEntry = new IndexedEntry(Fingerprint.of(text), entry.context(language), TextTokens.of(text));
        document.add(new Field(IndexField.words(language), new WordTokenStream(indexedEntry.tokens()), WORDS));
        document.add(new StringField(IndexField.text(language), bytes(indexedEntry.text()), Store.NO));
        document.add(new NumericDocValuesField(
                IndexField.weight(language), weight(indexedEntry.tokens(), entry.getGranularity())));
        document.add(new BinaryDocValuesField(IndexField.tokens(language), indexedEntry.toBytes()));
        for (var word : words(text)) {
            document.add(new StringField(IndexField.folded(language), word, Store.NO));
        }
    }

    private static long weight(TextTokens textTokens, Granularity granularity) {
        return ((long) textTokens.weight() << 1) | lowestBit(granularity);
    }

    private static int lowestBit(Granularity granularity) {
        return granularity == Granularity.UNIT ? 0 : 1;
    }

    static int weight(long stored) {
        return (int) (stored >>> 1);
    }

    static boolean isOf(long stored, Granularity granularity) {
        return granularity == null || (stored & 1) == lowestBit(granularity);
    }

    /** Returns the words of a text without case and accents, each once. */
    static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(TextFolding.fold(text)))
                .filter(Predicate.not(String::isEmpty))
                .map(word -> word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word)
                .distinct()
                .toList();
    }

    static Term idTerm(long id) {
        return new Term(IndexField.ID, bytes(id));
    }

    static Term textTerm(Language language, long fingerprint) {
        return new Term(IndexField.text(language), bytes(fingerprint));
    }

    private static BytesRef bytes(long number) {
        return new BytesRef(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }
}
