package ca.tandem.translation.glossary;

/**
 * A word of a text, with the forms by which it is compared.
 *
 * @param start its first character in the text
 * @param end the character after its last, endings that a median point or parentheses set off included
 * @param surface as it is written, without such endings
 * @param text in lower case; French articles that melt with a preposition are that preposition
 * @param forms its stems
 * @param apart whether something stands before it that ends a term, such as a comma
 */
record Word(int start, int end, String surface, String text, Forms forms, boolean apart) {

    /**
     * What a word shares with its inflections.
     *
     * @param stem what singular and plural, masculine and feminine share; short words keep their accents
     * @param plain the stem without accents
     * @param root what all forms of a verb share, without accents
     * @param beginning what even its irregular forms share, without accents
     */
    record Forms(String stem, String plain, String root, String beginning) {}

    /** Whether it is an acronym, which counts only in capitals. */
    boolean isAcronym() {
        return surface.length() > 1
                && surface.chars().noneMatch(Character::isLowerCase)
                && surface.chars().filter(Character::isUpperCase).count() > 1;
    }

    /**
     * Whether this word of a text may stand for that word of a term, as far as accents tell. In short words they tell (cote, côte);
     * a word without any may have been typed so.
     */
    boolean agreesInAccents(Word term) {
        return Stems.isPlain(text)
                || forms.stem().equals(term.forms.stem())
                || !forms.plain().equals(term.forms.plain());
    }

    /** Whether it says the same as another word in another gender or number. */
    boolean isTwinOf(Word other) {
        return forms.stem().equals(other.forms.stem()) && !text.equals(other.text);
    }

    /** This word and one that repeats it in the other gender, as one. */
    Word with(Word twin) {
        return new Word(start, twin.end, surface, text, forms, apart);
    }

    /** The same word where a term cannot go on. */
    Word setApart() {
        return new Word(start, end, surface, text, forms, true);
    }
}
