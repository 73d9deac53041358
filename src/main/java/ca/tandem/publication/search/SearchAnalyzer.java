package ca.tandem.publication.search;

import ca.tandem.common.Language;
import java.io.Reader;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;

/**
 * Analyzer of texts and queries of the readers' search. Words that job seekers write in different ways become one: hyphens and spaces
 * ({@code front-end}, {@code frontend}), accents, elision, number and gender ({@code développeuse}, {@code développeur·se},
 * {@code développeur(se)}), codes of classifications ({@code IT-02}, {@code it02}, {@code TI 02}).
 */
final class SearchAnalyzer extends Analyzer {

    /** The depth to which words are changed. */
    enum Depth {
        /** As they are spelled, in small letters. */
        SPELLING,
        /** Without accents. */
        FOLDED,
        /** Without number and gender. */
        STEMS
    }

    /** Maximum length of an indexed word, in characters; nobody looks for a longer one. */
    private static final int LONGEST_WORD = 60;

    private static final int JOINED = WordDelimiterGraphFilter.GENERATE_WORD_PARTS
            | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
            | WordDelimiterGraphFilter.CATENATE_ALL
            | WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;
    private static final int PARTS = WordDelimiterGraphFilter.GENERATE_WORD_PARTS
            | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
            | WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;

    /** Names with signs that are no letters. */
    private static final NormalizeCharMap NAMES = names();

    /** Endings of the other gender and of the plural that follow a word: {@code ·se·s}, {@code (trice)s}. */
    private static final Pattern ENDINGS =
            Pattern.compile("(?<=\\p{L})(?:(?:[·•‧⸱]\\p{L}{1,6}){1,3}|\\(\\p{Ll}{1,6}\\)s?)(?!\\p{L})");

    private static final Pattern ELISIONS =
            Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)['’](?=\\p{L})");

    private static final String GROUPS = "AS|CO|CR|CS|EC|EL|EN|EX|FI|FS|GT|IS|IT|LP|PE|PG|PM|SP|TI|TR|UT|WP";

    /** A classification in a text: capitals, and a hyphen or a space. */
    private static final Pattern WRITTEN_CODES =
            Pattern.compile("\\b(" + GROUPS + ")[-‑– \\u00a0]?0?(\\d{1,2})\\b(?![.,]\\d)");

    /** A classification as it is typed; a group that is a word too needs more than a space before its level. */
    private static final Pattern TYPED_CODES = Pattern.compile("(?i)\\b(?:(" + GROUPS + ")(?:[-‑–]?0?|[ \\u00a0]0)"
            + "|(CO|CR|CS|EC|EL|FI|FS|GT|IT|LP|PG|PM|SP|TI|TR|UT|WP)[ \\u00a0])(\\d{1,2})\\b(?![.,]\\d)");

    /** The information technology group, which was called CS until 2021, and is TI in French. */
    private static final Pattern TECHNOLOGY = Pattern.compile("(?i)\\b(?:TI|CS)(?=\\d{1,2}\\b)");

    private static final CharArraySet LINKING = new CharArraySet(
            List.of(
                    "a", "an", "the", "of", "for", "in", "at", "on", "to", "and", "or", "with", "de", "des", "du", "la",
                    "le", "les", "un", "une", "en", "et", "ou", "pour", "au", "aux", "dans", "sur", "par"),
            true);

    private final Language language;
    private final Depth depth;
    private final SynonymMap synonyms;
    private final boolean isForQueries;

    private SearchAnalyzer(Language language, Depth depth, SynonymMap synonyms, boolean isForQueries) {
        this.language = language;
        this.depth = depth;
        this.synonyms = synonyms;
        this.isForQueries = isForQueries;
    }

    /** Returns the analyzer of texts in a language. */
    static SearchAnalyzer forTexts(Language language, Depth depth) {
        return new SearchAnalyzer(language, depth, null, false);
    }

    /** Returns the analyzer of queries with the synonyms that come with the portal. */
    static SearchAnalyzer forQueries(Language language) {
        return forQueries(language, Synonyms.of(language));
    }

    /** Returns the analyzer of queries, with synonyms, for texts in a language. */
    static SearchAnalyzer forQueries(Language language, SynonymMap synonyms) {
        return new SearchAnalyzer(language, Depth.STEMS, synonyms, true);
    }

    /** Returns the analyzer of the words of synonyms. */
    static SearchAnalyzer forSynonyms(Language language) {
        return new SearchAnalyzer(language, Depth.FOLDED, null, true);
    }

    /** Returns the analyzer of phrases in quotation marks: each word counts, and no other stands for it. */
    static SearchAnalyzer forPhrases(Language language) {
        return new SearchAnalyzer(language, Depth.STEMS, null, true);
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        Reader read = new MappingCharFilter(NAMES, reader);
        read = new PatternReplaceCharFilter(ENDINGS, "", read);
        read = new PatternReplaceCharFilter(ELISIONS, " ", read);
        if (depth != Depth.SPELLING) {
            read = isForQueries
                    ? new PatternReplaceCharFilter(TYPED_CODES, "$1$2$3", read)
                    : new PatternReplaceCharFilter(WRITTEN_CODES, "$1$2", read);
            read = new PatternReplaceCharFilter(TECHNOLOGY, "IT", read);
        }
        return read;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var source = new WhitespaceTokenizer();
        TokenStream words = new WordDelimiterGraphFilter(source, joins() ? JOINED : PARTS, null);
        if (joins()) {
            // Before a filter leaves words out: it cannot read a graph with holes.
            words = new FlattenGraphFilter(words);
        }
        words = new LengthFilter(new LowerCaseFilter(words), 1, LONGEST_WORD);
        if (depth != Depth.SPELLING) {
            words = new ASCIIFoldingFilter(words);
        }
        if (synonyms != null) {
            words = new SynonymGraphFilter(words, synonyms, true);
            words = new StopFilter(words, LINKING);
        }
        if (depth == Depth.STEMS) {
            words = language == Language.EN
                    ? new KStemFilter(words)
                    : new FrenchLightStemFilter(new FrenchGenderFilter(words));
        }
        return new TokenStreamComponents(source, words);
    }

    /**
     * Checks whether {@code front-end} is one word too. In a query it is two: synonyms are not found among words that stand beside one
     * another, and {@link IndexSearch} also asks for the one word.
     */
    private boolean joins() {
        return depth != Depth.SPELLING && !isForQueries;
    }

    private static NormalizeCharMap names() {
        var names = new NormalizeCharMap.Builder();
        names.add("C++", "cplusplus");
        names.add("c++", "cplusplus");
        names.add("C#", "csharp");
        names.add("c#", "csharp");
        names.add(".NET", " dotnet");
        names.add("’", "'");
        names.add("\u00a0", " ");
        names.add("\u202f", " ");
        names.add("\u00ad", "");
        return names.build();
    }
}
