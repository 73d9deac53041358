package ca.tandem.translation.glossary;

import java.util.Arrays;
import java.util.Optional;

/** The part of speech of a term, from the list of TBX-Basic. Verbs are found in all their forms, other words in singular and plural. */
public enum PartOfSpeech {
    NOUN("noun"),
    VERB("verb"),
    ADJECTIVE("adjective"),
    ADVERB("adverb"),
    PROPER_NOUN("properNoun"),
    OTHER("other");

    private final String word;

    PartOfSpeech(String word) {
        this.word = word;
    }

    /** Returns the value of TBX-Basic, which files and the API use. */
    public String word() {
        return word;
    }

    /**
     * Returns the part of speech for a value of TBX-Basic, ignoring case, spaces, hyphens and underscores ({@code Proper noun}); empty if
     * there is none.
     */
    public static Optional<PartOfSpeech> of(String word) {
        var plain = word.replaceAll("[\\s_-]", "");
        return Arrays.stream(values())
                .filter(value -> value.word.equalsIgnoreCase(plain))
                .findFirst();
    }
}
