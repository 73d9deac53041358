package ca.tandem.api;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.translation.glossary.Concept;
import ca.tandem.translation.glossary.ConceptRules;
import ca.tandem.translation.glossary.PartOfSpeech;
import ca.tandem.translation.glossary.Term;
import ca.tandem.translation.glossary.Wordings;
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
        Wordings en,
        Wordings fr,
        PartOfSpeech partOfSpeech,
        String note,
        String changedBy,
        Instant changedAt) {

    private static final int KEY = 100;
    private static final String[] WORDINGS = {"preferred", "variants", "loose", "forbidden"};

    static TermJson of(Term term) {
        var concept = term.getConcept();
        return new TermJson(
                term.getKey(),
                term.getVersion(),
                concept.wordings().en(),
                concept.wordings().fr(),
                concept.partOfSpeech(),
                concept.note(),
                term.getChangedBy(),
                term.getChangedAt());
    }

    /** Reads a concept to be added. */
    static Concept added(InputStream body) {
        var fields = Fields.read(body, "key", "en", "fr", "partOfSpeech", "note");
        Arrays.stream(Language.values()).forEach(language -> fields.require(language.tag()));
        return read(fields, fields.text("key", KEY));
    }

    /** Reads a concept that replaces another. All fields are required, so that a forgotten one deletes nothing. */
    static Concept changed(InputStream body) {
        var fields = Fields.read(body, "en", "fr", "partOfSpeech", "note");
        for (var language : Language.values()) {
            fields.require(language.tag());
            fields.object(language.tag(), WORDINGS)
                    .ifPresent(wordings -> Arrays.stream(WORDINGS).forEach(wordings::require));
        }
        fields.require("partOfSpeech");
        fields.require("note");
        return read(fields, null);
    }

    private static Concept read(Fields fields, String key) {
        return new Concept(
                key,
                Bilingual.of(language -> fields.object(language.tag(), WORDINGS)
                        .map(TermJson::wordings)
                        .orElse(Wordings.of(""))),
                fields.oneOf("partOfSpeech", PartOfSpeech.class),
                fields.text("note", ConceptRules.LONGEST_NOTE));
    }

    private static Wordings wordings(Fields fields) {
        return new Wordings(
                fields.text("preferred", ConceptRules.LONGEST_WORDING),
                fields.texts("variants", ConceptRules.LONGEST_WORDING),
                fields.texts("loose", ConceptRules.LONGEST_WORDING),
                fields.texts("forbidden", ConceptRules.LONGEST_WORDING));
    }
}
