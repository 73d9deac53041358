package ca.tandem.publication.search;

import ca.tandem.common.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymMap;

/** Words that job seekers use for one another, from a file for each language. */
final class Synonyms {

    private Synonyms() {}

    /** Returns the synonyms that come with the portal. */
    static SynonymMap of(Language language) {
        var name = "synonyms_" + language.tag() + ".txt";
        try (var file = Objects.requireNonNull(Synonyms.class.getResourceAsStream(name))) {
            return read(new InputStreamReader(file, StandardCharsets.UTF_8), language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(name + " cannot be read", e);
        }
    }

    private static SynonymMap read(Reader reader, Language language) throws IOException, ParseException {
        // As the words of queries are when synonyms are looked up: folded and not stemmed yet.
        Analyzer folded = SearchAnalyzer.forSynonyms(language);
        var parser = new SolrSynonymParser(true, true, folded);
        parser.parse(reader);
        return parser.build();
    }
}
