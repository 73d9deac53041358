package ca.tandem.publication.search;

import ca.tandem.common.Language;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.CustomSeparatorBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/**
 * Snippets of postings that words found: of the description if they are in it, else the best sentence of the text. Where the words are is
 * read from the index, so that no text is analysed again.
 */
final class Snippets extends UnifiedHighlighter {

    /** Passages per document. */
    private static final int[] ONE = {1};

    private final Language language;

    /** Maker of the query for the words to mark in a field. */
    interface MarkedWords {
        Query in(String field);
    }

    Snippets(IndexSearcher searcher, Language language) {
        super(builder(searcher));
        this.language = language;
    }

    private static Builder builder(IndexSearcher searcher) {
        return UnifiedHighlighter.builder(searcher, new KeywordAnalyzer())
                .withHandleMultiTermQuery(false)
                .withWeightMatches(false)
                .withMaxNoHighlightPassages(0)
                .withMaxLength(Integer.MAX_VALUE - 1)
                .withBreakIterator(() -> new CustomSeparatorBreakIterator(SearchField.BETWEEN_SENTENCES))
                .withFormatter(new SnippetFormatter());
    }

    /**
     * Returns the snippets of documents by their numbers; none for one that the words found elsewhere.
     *
     * @param words makes the query for the words to mark in a field
     * @param documents the numbers of the documents
     */
    Map<Integer, Snippet> of(MarkedWords words, int... documents) throws IOException {
        var snippets = new HashMap<Integer, Snippet>();
        var missing = documents;
        for (var field : List.of(SearchField.description(language), SearchField.body(language))) {
            var found = missing.length == 0
                    ? new Object[0]
                    : highlightFieldsAsObjects(new String[] {field}, words.in(field), missing, ONE)
                            .get(field);
            for (var i = 0; i < found.length; i++) {
                if (found[i] != null) {
                    snippets.put(missing[i], (Snippet) found[i]);
                }
            }
            missing = Arrays.stream(documents)
                    .filter(document -> !snippets.containsKey(document))
                    .toArray();
        }
        return snippets;
    }
}
