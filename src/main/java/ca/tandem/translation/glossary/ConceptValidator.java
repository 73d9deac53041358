package ca.tandem.translation.glossary;

import ca.tandem.common.Language;
import ca.tandem.workflow.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Validation of concepts before they enter the glossary. */
public final class ConceptValidator {

    /** Maximum length of a term, in characters. */
    public static final int MAX_TERM_LENGTH = 200;

    /** Maximum length of a note, in characters. */
    public static final int MAX_NOTE_LENGTH = 2_000;

    /** Maximum number of variants, of loose terms and of forbidden terms of a concept in one language. */
    public static final int MAX_TERMS = 30;

    private static final String KEY = "[a-z0-9][a-z0-9-]{0,99}";

    private ConceptValidator() {}

    /** Returns the reasons for which the concept is refused; empty if it is valid. */
    static List<Refusal> refusals(Concept concept) {
        var refusals = new ArrayList<Refusal>();
        if (concept.key() != null && !concept.key().matches(KEY)) {
            refusals.add(Refusal.workflow("glossary.key", concept.key()));
        }
        if (concept.note().length() > MAX_NOTE_LENGTH) {
            refusals.add(Refusal.workflow("glossary.note.long", concept.note().length(), MAX_NOTE_LENGTH));
        }
        if (hasControls(concept.note().replaceAll("[\\n\\t]", ""))) {
            refusals.add(Refusal.workflow("glossary.note.controls"));
        }
        Arrays.stream(Language.values())
                .flatMap(language -> refusals(concept.wordings().get(language), language))
                .forEach(refusals::add);
        return refusals;
    }

    private static Stream<Refusal> refusals(TermForms termForms, Language language) {
        if (termForms.preferred().isEmpty()) {
            return Stream.of(Refusal.workflow("glossary.preferred.missing", language));
        }
        if (Stream.of(termForms.variants(), termForms.loose(), termForms.forbidden())
                .anyMatch(list -> list.size() > MAX_TERMS)) {
            return Stream.of(Refusal.workflow("glossary.wordings.many", language, MAX_TERMS));
        }
        return Stream.concat(
                termForms.all().flatMap(wording -> refusals(wording, language)),
                termForms.forbidden().stream()
                        .filter(wording -> termForms.allowed().stream().anyMatch(wording::equalsIgnoreCase))
                        .map(wording -> Refusal.workflow("glossary.wording.both", wording)));
    }

    private static Stream<Refusal> refusals(String wording, Language language) {
        if (wording.length() > MAX_TERM_LENGTH) {
            return Stream.of(Refusal.workflow(
                    "glossary.wording.long", wording.substring(0, 40), wording.length(), MAX_TERM_LENGTH));
        }
        if (wording.indexOf('|') >= 0 || hasControls(wording)) {
            return Stream.of(Refusal.workflow("glossary.wording.characters", wording.replaceAll("\\p{Cntrl}", " ")));
        }
        return TermTokenizer.tokenize(wording, language).isEmpty()
                ? Stream.of(Refusal.workflow("glossary.wording.words", wording))
                : Stream.empty();
    }

    /** Checks for characters that no glossary file can hold: control characters, unpaired surrogates and Unicode noncharacters. */
    private static boolean hasControls(String text) {
        return text.codePoints()
                .anyMatch(character -> Character.isISOControl(character)
                        || Character.getType(character) == Character.SURROGATE
                        || (character & 0xFFFE) == 0xFFFE);
    }
}
