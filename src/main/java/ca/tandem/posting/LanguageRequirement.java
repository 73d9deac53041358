package ca.tandem.posting;

/** The official-language requirement of a position, in the terms of the federal public service. */
public enum LanguageRequirement {
    ENGLISH_ESSENTIAL,
    FRENCH_ESSENTIAL,
    ENGLISH_OR_FRENCH,
    BILINGUAL,
    VARIOUS
}
