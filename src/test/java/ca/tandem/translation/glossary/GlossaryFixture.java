package ca.tandem.translation.glossary;

import ca.tandem.common.Language;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Glossaries for tests, without a database. */
public final class GlossaryFixture {

    private GlossaryFixture() {}

    /** Returns a glossary with these terms, the same in both languages. */
    public static Glossary of(String... names) {
        return withConcepts(
                Arrays.stream(names).map(name -> Concept.of(name, name)).toArray(Concept[]::new));
    }

    /** Returns a glossary with these concepts. */
    public static Glossary withConcepts(Concept... concepts) {
        var recognizer = new TermRecognizer(List.of(concepts));
        return new Glossary() {
            @Override
            public List<TermOccurrence> findTerms(String text, Language language) {
                return recognizer.findTerms(text, language);
            }

            @Override
            public List<TermFinding> check(String source, String target, Language from) {
                return recognizer.check(source, target, from);
            }

            @Override
            public long changeNumber() {
                return 1;
            }

            @Override
            public List<GlossaryEntry> all() {
                return Arrays.stream(concepts)
                        .map(concept -> new GlossaryEntry(concept, "administrator", Instant.EPOCH))
                        .toList();
            }
        };
    }
}
