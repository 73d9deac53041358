package ca.tandem.publication.search;

import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import ca.tandem.posting.Fact;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingText;
import ca.tandem.posting.Telework;
import ca.tandem.translation.text.BlockKind;
import ca.tandem.translation.text.Segment;
import ca.tandem.translation.text.SegmentedText;
import ca.tandem.translation.text.SentenceSegmenter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;

/** Conversion of postings to documents of the readers' index. */
final class PostingDocument {

    /** A field of words that are only looked up, and count nothing in the score. */
    private static final FieldType LOOKED_UP = new FieldType();

    /** A field of words that are marked where they stand in it. */
    private static final FieldType SHOWN = new FieldType(TextField.TYPE_STORED);

    static {
        SHOWN.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        SHOWN.freeze();
        LOOKED_UP.setIndexOptions(IndexOptions.DOCS);
        LOOKED_UP.setOmitNorms(true);
        LOOKED_UP.setTokenized(true);
        LOOKED_UP.freeze();
    }

    private PostingDocument() {}

    static Term keyTerm(String key) {
        return new Term(SearchField.KEY, key);
    }

    /** Returns the keys of the postings that a search found, in their order. */
    static List<String> keys(IndexSearcher searcher, ScoreDoc... hits) throws IOException {
        var keys = new ArrayList<String>();
        for (var hit : hits) {
            keys.add(searcher.storedFields()
                    .document(hit.doc, Set.of(SearchField.KEY))
                    .get(SearchField.KEY));
        }
        return List.copyOf(keys);
    }

    static Document of(SearchedPosting posting) {
        var document = new Document();
        document.add(new StringField(SearchField.KEY, posting.key(), Store.NO));
        document.add(new StoredField(SearchField.KEY, posting.key()));
        document.add(new SortedDocValuesField(SearchField.KEY, new BytesRef(posting.key())));
        document.add(new StringField(
                SearchField.LIST, (posting.archived() ? PostingList.ARCHIVED : PostingList.CURRENT).term(), Store.NO));
        document.add(
                new LongField(SearchField.OPEN_UNTIL, millis(posting.facts().getClosesAt(), Long.MAX_VALUE), Store.NO));
        document.add(new NumericDocValuesField(SearchField.SINCE, millis(posting.datePosted(), 0)));
        for (var language : Language.values()) {
            addWords(document, posting, language);
        }
        for (var facetField : FacetField.values()) {
            addFacet(document, facetField, posting.facts());
        }
        for (var limitField : LimitField.values()) {
            addLimit(document, limitField, posting);
        }
        return built(document);
    }

    private static Document built(Document document) {
        try {
            return SearchIndex.FACETS.build(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long millis(Instant instant, long none) {
        return instant == null ? none : instant.toEpochMilli();
    }

    private static void addWords(Document document, SearchedPosting posting, Language language) {
        var text = posting.texts().get(language);
        var facts = factWords(posting.facts(), language);
        var body = plainText(text, language);
        var all = String.join("\n", text.title(), facts, text.description(), body);
        document.add(new TextField(SearchField.title(language), text.title(), Store.YES));
        document.add(new TextField(SearchField.facts(language), facts, Store.NO));
        document.add(
                new Field(SearchField.description(language), joined(sentences(text.description(), language)), SHOWN));
        document.add(new Field(SearchField.body(language), body, SHOWN));
        document.add(new TextField(SearchField.all(language), all, Store.NO));
        document.add(new Field(SearchField.beginnings(language), all, LOOKED_UP));
        document.add(new Field(SearchField.titleBeginnings(language), text.title(), LOOKED_UP));
        document.add(new Field(SearchField.spelling(language), all, LOOKED_UP));
    }

    /** Returns the words of the body as readers see them, sentence by sentence. */
    private static String plainText(PostingText text, Language language) {
        return joined(SegmentedText.of(text).blocks().stream()
                .filter(block -> block.kind() != BlockKind.TITLE && block.kind() != BlockKind.DESCRIPTION)
                .flatMap(block -> sentences(block.text(), language))
                .map(VisibleText::of));
    }

    /** Splits a text into its sentences when it is indexed, so that no search has to. */
    private static Stream<String> sentences(String text, Language language) {
        return SentenceSegmenter.split(text, language).stream().map(Segment::text);
    }

    private static String joined(Stream<String> sentences) {
        return sentences.collect(Collectors.joining(String.valueOf(SearchField.BETWEEN_SENTENCES)));
    }

    /** Returns the facts in words; a range of levels names each level, and hybrid work is telework too. */
    static String factWords(Facts facts, Language language) {
        var stated = Arrays.stream(Fact.values()).map(fact -> fact.searchable(facts, language));
        var levels = FacetField.levels(facts).flatMap((LevelRange levelRange) -> levelRange.names().stream());
        var telework = facts.getTelework() == null || facts.getTelework() == Telework.NONE
                ? ""
                : Messages.DOMAIN.get(language, "fact.TELEWORK");
        return Stream.of(stated, levels, Stream.of(telework))
                .flatMap(words -> words)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static void addFacet(Document document, FacetField facetField, Facts facts) {
        for (var label : facetField.labels(facts)) {
            document.add(new SortedSetDocValuesFacetField(facetField.field(), label));
        }
        facetField.terms(facts).forEach(term -> document.add(new StringField(facetField.field(), term, Store.NO)));
    }

    private static void addLimit(Document document, LimitField limitField, SearchedPosting posting) {
        var number = limitField.number(posting);
        if (number.isPresent()) {
            document.add(new LongField(limitField.field(), number.getAsLong(), Store.NO));
        } else {
            document.add(new SortedSetDocValuesFacetField(limitField.field(), FacetField.NONE));
            document.add(new StringField(SearchField.NOT_STATED, limitField.field(), Store.NO));
        }
    }
}
