package ca.tandem.posting;

/** The official-language requirement of a position, as the federal public service names it. */
public enum LanguageRequirement {
    ENGLISH_ESSENTIAL,
    FRENCH_ESSENTIAL,
    ENGLISH_OR_FRENCH,
    BILINGUAL,
    VARIOUS
}
