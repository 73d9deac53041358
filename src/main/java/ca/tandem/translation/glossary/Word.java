package ca.tandem.translation.glossary;

/**
 * A word of a text, with the forms by which it is compared.
 *
 * @param start the index of its first character in the text
 * @param end the index after its last character, including endings set off by a median point or parentheses
 * @param surface the word as written, without such endings
 * @param text the word in lower case; a French contraction of a preposition and an article is the preposition
 * @param forms the stems of the word
 * @param startsPhrase whether something that ends a term, such as a comma, stands before the word
 */
record Word(int start, int end, String surface, String text, WordForms forms, boolean startsPhrase) {

    /**
     * The forms that a word shares with its inflections.
     *
     * @param stem the form shared by singular and plural, masculine and feminine; short words keep their accents
     * @param plain the stem without accents
     * @param root the form shared by all regular forms of a verb, without accents
     * @param beginning the first letters, shared even by irregular forms of a verb, without accents
     */
    record WordForms(String stem, String plain, String root, String beginning) {}

    /** Checks whether the word is an acronym: at least two capitals and no small letters. Acronyms match only in capitals. */
    boolean isAcronym() {
        return surface.length() > 1
                && surface.chars().noneMatch(Character::isLowerCase)
                && surface.chars().filter(Character::isUpperCase).count() > 1;
    }

    /**
     * Checks whether the accents allow this word of a text to match a word of a term. In short words accents distinguish (cote, côte); a
     * word without any accents may have been typed that way.
     */
    boolean agreesInAccents(Word term) {
        return Stems.isPlain(text)
                || forms.stem().equals(term.forms.stem())
                || !forms.plain().equals(term.forms.plain());
    }

    /** Checks whether the word is another word in another gender or number. */
    boolean isOtherFormOf(Word other) {
        return forms.stem().equals(other.forms.stem()) && !text.equals(other.text);
    }

    /** Returns this word extended over the given one, which repeats it in the other gender. */
    Word mergedWith(Word twin) {
        return new Word(start, twin.end, surface, text, forms, startsPhrase);
    }

    /** Returns a copy of the word that no term can cross. */
    Word setApart() {
        return new Word(start, end, surface, text, forms, true);
    }
}
