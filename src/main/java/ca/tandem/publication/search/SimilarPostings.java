package ca.tandem.publication.search;

import ca.tandem.common.Language;
import ca.tandem.publication.Catalogue;
import ca.tandem.publication.CatalogueEntry;
import ca.tandem.publication.Publication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Search of open postings that are like another one. One is like it if their titles share a word that not most postings have, or their
 * texts half of the words that tell this one from the others; equal facts put it higher. The words come from Lucene's
 * {@link MoreLikeThis}, which takes those with the highest TF-IDF.
 */
@ApplicationScoped
public class SimilarPostings {

    private static final int MOST = 4;

    private static final float TITLE = 4;
    private static final float FACTS = 2;

    /** Greatest number of words that a part of the query has. */
    private static final int MOST_WORDS = 20;

    /** Number of postings with a word, this one included, from which it can be shared. */
    private static final int SHARED_BY = 2;

    /** Share of all postings above which a word of a text says nothing, in per cent. */
    private static final int COMMON = 60;

    @Inject
    Catalogue catalogue;

    @Inject
    SearchIndexer searchIndexer;

    @Inject
    Clock clock;

    /**
     * Returns the open postings that are most like a posting, the most alike first.
     *
     * @return at most four; empty if there are none
     */
    public List<CatalogueEntry> to(Publication publication, Language language) {
        return keys(SearchedPosting.of(publication), language, searchIndexer.current(), clock.instant()).stream()
                .map(catalogue::byKey)
                .flatMap(Optional::stream)
                .toList();
    }

    static List<String> keys(SearchedPosting posting, Language language, SearchIndex index, Instant now) {
        try {
            return index.with((searcher, facetState) -> find(posting, language, searcher, now));
        } catch (IOException e) {
            throw new UncheckedIOException("The search's index cannot be read", e);
        }
    }

    private static List<String> find(SearchedPosting posting, Language language, IndexSearcher searcher, Instant now)
            throws IOException {
        var text = posting.texts().get(language);
        var alike = new BooleanQuery.Builder();
        alike.add(new BoostQuery(words(searcher, SearchField.title(language), text.title()), TITLE), Occur.SHOULD);
        alike.add(half(searcher, SearchField.all(language), text.description() + "\n" + text.body()), Occur.SHOULD);
        var query = new BooleanQuery.Builder()
                .add(alike.build(), Occur.MUST)
                .add(
                        new BoostQuery(
                                words(
                                        searcher,
                                        SearchField.facts(language),
                                        PostingDocument.factWords(posting.facts(), language)),
                                FACTS),
                        Occur.SHOULD)
                .add(SearchFilter.open(now), Occur.FILTER)
                .add(new TermQuery(PostingDocument.keyTerm(posting.key())), Occur.MUST_NOT);
        return PostingDocument.keys(searcher, searcher.search(query.build(), MOST).scoreDocs);
    }

    /** Returns the query for any of the words of a line that other postings have too. */
    private static BooleanQuery words(IndexSearcher searcher, String field, String line) throws IOException {
        return (BooleanQuery) moreLikeThis(searcher).like(field, new StringReader(line));
    }

    /** Returns the query for half of the words that a text has more than once, and that other postings have too, but not most. */
    private static Query half(IndexSearcher searcher, String field, String text) throws IOException {
        var moreLikeThis = moreLikeThis(searcher);
        moreLikeThis.setMinTermFreq(2);
        moreLikeThis.setMaxDocFreq(Math.max(SHARED_BY, searcher.getIndexReader().maxDoc() * COMMON / 100));
        var words = ((BooleanQuery) moreLikeThis.like(field, new StringReader(text))).clauses();
        var some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(Math.max(2, (words.size() + 1) / 2));
        words.forEach(some::add);
        return some.build();
    }

    private static MoreLikeThis moreLikeThis(IndexSearcher searcher) throws IOException {
        var moreLikeThis = new MoreLikeThis(searcher.getIndexReader());
        moreLikeThis.setAnalyzer(SearchIndex.ANALYZER);
        moreLikeThis.setMinTermFreq(1);
        moreLikeThis.setMinDocFreq(SHARED_BY);
        moreLikeThis.setMaxQueryTerms(MOST_WORDS);
        return moreLikeThis;
    }
}
