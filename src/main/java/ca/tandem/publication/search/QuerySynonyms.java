package ca.tandem.publication.search;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.translation.glossary.Glossary;
import ca.tandem.translation.glossary.GlossaryEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Synonyms of readers' queries in use: those that come with the portal, those of the files {@code synonyms_en.txt} and
 * {@code synonyms_fr.txt} in the folder {@code tandem.data}, and the terms that the glossary has for one concept. They are looked at by the
 * timer of the index, so that no search asks the database.
 */
@ApplicationScoped
public class QuerySynonyms {

    private static final Logger LOG = System.getLogger(QuerySynonyms.class.getName());

    /** Maximum size of a file, in bytes. */
    private static final long LARGEST = 1 << 20;

    /** Number of the glossary's changes before it was read. */
    private static final long NOT_READ = -1;

    @Inject
    Glossary glossary;

    @Inject
    @ConfigProperty(name = "tandem.data")
    String data;

    /** Languages of which the log already says that their file cannot be read. */
    private final Set<Language> failing = EnumSet.noneOf(Language.class);

    private volatile SynonymSnapshot present =
            new SynonymSnapshot(0, NOT_READ, new Bilingual<>("", ""), Bilingual.of(SearchAnalyzer::forQueries));

    /** The synonyms as they were read. */
    private record SynonymSnapshot(
            long version, long glossaryNumber, Bilingual<String> own, Bilingual<Analyzer> analyzers) {}

    /** Returns the analysis of queries, with synonyms. */
    Bilingual<Analyzer> analyzers() {
        return present.analyzers();
    }

    /** Returns the version of the synonyms on this node; while it stays the same, words find the same postings. */
    public long version() {
        return present.version();
    }

    /** Reads what has changed. */
    synchronized void update() {
        var own = Bilingual.of(this::own);
        var number = glossary.changeNumber();
        if (number == present.glossaryNumber() && own.equals(present.own())) {
            return;
        }
        var concepts = glossary.all();
        present = new SynonymSnapshot(
                present.version() + 1,
                number,
                own,
                Bilingual.of(language -> SearchAnalyzer.forQueries(
                        language,
                        Synonyms.of(
                                language,
                                Stream.concat(own.get(language).lines(), Synonyms.lines(terms(concepts, language)))))));
    }

    private static Stream<List<String>> terms(List<GlossaryEntry> concepts, Language language) {
        return concepts.stream().map(entry -> {
            var forms = entry.getConcept().wordings().get(language);
            return Stream.concat(forms.accepted().stream(), forms.forbidden().stream())
                    .toList();
        });
    }

    /** Returns the file's text; empty if there is none. */
    private String own(Language language) {
        var file = Path.of(data, Synonyms.fileName(language));
        try {
            if (!Files.exists(file)) {
                return "";
            }
            if (Files.size(file) > LARGEST) {
                throw new IOException("It is larger than a megabyte");
            }
            var text = Files.readString(file);
            failing.remove(language);
            return text;
        } catch (IOException e) {
            if (failing.add(language)) {
                LOG.log(Level.WARNING, "The synonyms of " + file + " are not used, as the file cannot be read", e);
            }
            return "";
        }
    }
}
