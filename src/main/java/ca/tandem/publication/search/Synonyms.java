package ca.tandem.publication.search;

import ca.tandem.common.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymMap;

/** Words that job seekers use for one another, line by line in the format of Solr's synonym files. */
final class Synonyms {

    private static final Logger LOG = System.getLogger(Synonyms.class.getName());

    private Synonyms() {}

    /** Returns the name of the file of a language, of those that come with the portal and of the portal's own. */
    static String fileName(Language language) {
        return "synonyms_" + language.tag() + ".txt";
    }

    /** Returns the synonyms that come with the portal. */
    static SynonymMap of(Language language) {
        return of(language, Stream.empty());
    }

    /**
     * Returns the synonyms that come with the portal, and others.
     *
     * @param others lines of others; one that cannot be read is left out and logged
     */
    static SynonymMap of(Language language, Stream<String> others) {
        // As the words of queries are when synonyms are looked up: folded and not stemmed yet.
        var analyzer = SearchAnalyzer.forSynonyms(language);
        var parser = new SolrSynonymParser(true, true, analyzer);
        Stream.concat(shipped(language).stream(), others).forEach(line -> read(line, parser));
        try {
            return parser.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns lines with words that stand for one another; a word alone has none. */
    static Stream<String> lines(Stream<List<String>> groups) {
        return groups.map(group -> group.stream()
                        .filter(word -> !word.isBlank())
                        .distinct()
                        .map(word -> word.replaceAll("[\\\\,=>#]", " "))
                        .toList())
                .filter(group -> group.size() > 1)
                .map(group -> String.join(", ", group));
    }

    private static void read(String line, SolrSynonymParser parser) {
        try {
            parser.parse(new StringReader(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            LOG.log(Level.WARNING, "These are no synonyms: " + line + " (" + e.getCause() + ")");
        }
    }

    private static List<String> shipped(Language language) {
        var name = fileName(language);
        try (var file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Synonyms.class.getResourceAsStream(name), name), StandardCharsets.UTF_8))) {
            return file.lines().collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
