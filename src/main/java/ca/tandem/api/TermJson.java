package ca.tandem.api;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.translation.glossary.Concept;
import ca.tandem.translation.glossary.ConceptValidator;
import ca.tandem.translation.glossary.GlossaryEntry;
import ca.tandem.translation.glossary.PartOfSpeech;
import ca.tandem.translation.glossary.TermForms;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;

/**
 * A term of the glossary.
 *
 * @param changedBy the account that last changed the term; null if it is as delivered with the portal
 */
public record TermJson(
        String key,
        long version,
        TermForms en,
        TermForms fr,
        PartOfSpeech partOfSpeech,
        String note,
        String changedBy,
        Instant changedAt) {

    private static final int KEY = 100;
    private static final String[] WORDINGS = {"preferred", "variants", "loose", "forbidden"};

    static TermJson of(GlossaryEntry glossaryEntry) {
        var concept = glossaryEntry.getConcept();
        return new TermJson(
                glossaryEntry.getKey(),
                glossaryEntry.getVersion(),
                concept.wordings().en(),
                concept.wordings().fr(),
                concept.partOfSpeech(),
                concept.note(),
                glossaryEntry.getChangedBy(),
                glossaryEntry.getChangedAt());
    }

    /** Reads a concept to be added. */
    static Concept added(InputStream body) {
        var jsonFields = JsonFields.read(body, "key", "en", "fr", "partOfSpeech", "note");
        Arrays.stream(Language.values()).forEach(language -> jsonFields.require(language.tag()));
        return read(jsonFields, jsonFields.text("key", KEY));
    }

    /** Reads a concept that replaces another. All fields are required, so that a forgotten one deletes nothing. */
    static Concept changed(InputStream body) {
        var jsonFields = JsonFields.read(body, "en", "fr", "partOfSpeech", "note");
        for (var language : Language.values()) {
            jsonFields.require(language.tag());
            jsonFields.object(language.tag(), WORDINGS).ifPresent(wordings -> Arrays.stream(WORDINGS)
                    .forEach(wordings::require));
        }
        jsonFields.require("partOfSpeech");
        jsonFields.require("note");
        return read(jsonFields, null);
    }

    private static Concept read(JsonFields jsonFields, String key) {
        return new Concept(
                key,
                Bilingual.of(language -> jsonFields
                        .object(language.tag(), WORDINGS)
                        .map(TermJson::wordings)
                        .orElse(TermForms.of(""))),
                jsonFields.oneOf("partOfSpeech", PartOfSpeech.class),
                jsonFields.text("note", ConceptValidator.MAX_NOTE_LENGTH));
    }

    private static TermForms wordings(JsonFields jsonFields) {
        return new TermForms(
                jsonFields.text("preferred", ConceptValidator.MAX_TERM_LENGTH),
                jsonFields.texts("variants", ConceptValidator.MAX_TERM_LENGTH),
                jsonFields.texts("loose", ConceptValidator.MAX_TERM_LENGTH),
                jsonFields.texts("forbidden", ConceptValidator.MAX_TERM_LENGTH));
    }
}
