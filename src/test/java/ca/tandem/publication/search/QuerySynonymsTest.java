package ca.tandem.publication.search;

import static ca.tandem.publication.search.SearchFixture.listing;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.translation.glossary.Concept;
import ca.tandem.translation.glossary.Glossary;
import ca.tandem.translation.glossary.GlossaryEntry;
import ca.tandem.translation.glossary.TermForms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuerySynonymsTest {

    @TempDir
    Path data;

    private final QuerySynonyms querySynonyms = new QuerySynonyms();
    private final GlossaryStub glossary = new GlossaryStub();

    /** A glossary without a database. */
    private static final class GlossaryStub extends Glossary {

        private final List<GlossaryEntry> entries = new ArrayList<>();

        @Override
        public long changeNumber() {
            return entries.size();
        }

        @Override
        public List<GlossaryEntry> all() {
            return List.copyOf(entries);
        }

        private void add(Concept concept) {
            entries.add(new GlossaryEntry() {
                @Override
                public Concept getConcept() {
                    return concept;
                }
            });
        }
    }

    @BeforeEach
    void open() {
        querySynonyms.glossary = glossary;
        querySynonyms.data = data.toString();
        querySynonyms.update();
    }

    @Test
    void theSynonymsThatComeWithThePortalAreThereBeforeAnythingIsRead() throws IOException {
        assertThat(isFound("wickie")).isFalse();
        assertThat(isFound("remote")).isTrue();
        assertThat(found(new QuerySynonyms(), "remote")).isTrue();
    }

    @Test
    void aLineOfThePortalsOwnFileCountsAtOnce() throws IOException {
        Files.writeString(data.resolve("synonyms_en.txt"), "# Ours\nkeeper, wickie\n\nbeacon => lighthouse\n");
        querySynonyms.update();
        assertThat(isFound("wickie")).isTrue();
        assertThat(isFound("beacon")).isTrue();
        assertThat(isFound("remote")).isTrue();

        Files.delete(data.resolve("synonyms_en.txt"));
        querySynonyms.update();
        assertThat(isFound("wickie")).isFalse();
    }

    @Test
    void aLineThatCannotBeReadKeepsNoOtherOut() throws IOException {
        Files.writeString(data.resolve("synonyms_en.txt"), "a => b => c\n=>\n, ,\n—, !\nkeeper, wickie\n\\");
        querySynonyms.update();
        assertThat(isFound("wickie")).isTrue();
    }

    @Test
    void aFileThatIsNoTextOrTooLargeCountsForNothing() throws IOException {
        Files.write(data.resolve("synonyms_en.txt"), new byte[] {'a', (byte) 0xff, (byte) 0xfe});
        querySynonyms.update();
        assertThat(isFound("remote")).isTrue();
        Files.writeString(data.resolve("synonyms_en.txt"), "keeper, wickie\n".repeat(100_000));
        querySynonyms.update();
        assertThat(isFound("wickie")).isFalse();
    }

    @Test
    void theTermsThatTheGlossaryHasForAConceptFindOneAnother() throws IOException {
        glossary.add(new Concept(
                "keeper",
                new Bilingual<>(
                        new TermForms("lighthouse keeper", List.of("light tender, chief"), List.of("wickie")),
                        TermForms.of("gardien de phare")),
                null,
                ""));
        querySynonyms.update();
        assertThat(isFound("wickie")).isTrue();
        assertThat(isFound("light tender chief")).isTrue();
        assertThat(isFound("wicket")).isFalse();
    }

    private boolean isFound(String words) throws IOException {
        return found(querySynonyms, words);
    }

    /** Checks whether words find the keeper without being corrected. */
    private static boolean found(QuerySynonyms querySynonyms, String words) throws IOException {
        var keeper = listing(
                "keeper",
                new Bilingual<>("Lighthouse keeper", "Gardienne de phare"),
                new Bilingual<>("Telework is possible.", "Le télétravail est possible."),
                "GL-01",
                new Bilingual<>("Lights", "Phares"),
                new Bilingual<>("Lévis", "Lévis"));
        try (var search = new SearchFixture(List.of(keeper))) {
            var found = search.find(
                    SearchQuery.ofWords(Language.EN, words, 5), PostingList.OPEN, querySynonyms.analyzers());
            return found.total() > 0 && found.reading().equals(QueryReading.EXACT);
        }
    }
}
