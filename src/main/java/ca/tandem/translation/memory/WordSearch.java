package ca.tandem.translation.memory;

import ca.tandem.common.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/**
 * The result of a search for words, the latest entries first.
 *
 * @param total the number of entries on all pages
 * @param ids the ids of the entries of the page
 */
record WordSearch(long total, List<Long> ids) {

    /** Maximum number of entries up to the end of a page; later pages are empty, because the searcher would have to sort all of it. */
    private static final int DEEPEST = 10_000;

    /** Maximum number of words of a query; more are ignored. */
    private static final int MOST_WORDS = 50;

    /**
     * Searches for entries of which one text, in either language, has for each of the words a word that begins with it. Without words,
     * returns all entries.
     *
     * @param searcher the searcher
     * @param words the words; may be null
     * @param page the page, from 1
     * @param size the number of entries on a page
     */
    static WordSearch in(IndexSearcher searcher, String words, int page, int size) throws IOException {
        var query = query(words);
        var to = (long) page * size;
        var total = searcher.count(query);
        if (to > DEEPEST || to - size >= total) {
            return new WordSearch(total, List.of());
        }
        var found =
                searcher.search(query, (int) to, new Sort(new SortField(IndexField.NUMBER, SortField.Type.LONG, true)));
        var ids = new ArrayList<Long>();
        for (var i = (int) to - size; i < found.scoreDocs.length; i++) {
            ids.add(id(searcher, found.scoreDocs[i].doc));
        }
        return new WordSearch(total, ids);
    }

    private static long id(IndexSearcher searcher, int document) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        var ids = DocValues.getNumeric(leaf.reader(), IndexField.ID);
        ids.advanceExact(document - leaf.docBase);
        return ids.longValue();
    }

    private static Query query(String words) {
        var folded = words == null ? List.<String>of() : EntryDocument.words(words);
        if (folded.isEmpty()) {
            return new MatchAllDocsQuery();
        }
        var either = new BooleanQuery.Builder();
        Arrays.stream(Language.values()).forEach(language -> either.add(all(folded, language), Occur.SHOULD));
        return either.build();
    }

    private static Query all(List<String> words, Language language) {
        var all = new BooleanQuery.Builder();
        words.stream()
                .limit(MOST_WORDS)
                .forEach(word -> all.add(new PrefixQuery(new Term(IndexField.folded(language), word)), Occur.FILTER));
        return all.build();
    }
}
