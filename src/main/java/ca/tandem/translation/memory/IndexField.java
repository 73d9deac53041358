package ca.tandem.translation.memory;

import ca.tandem.common.Language;

/** Names of the fields of an indexed entry. The index stores no text. */
final class IndexField {

    /** Version of the format of all fields; an index with another version is rebuilt. */
    static final String FORMAT = "2";

    /** The id of the entry: as a term to delete the entry by, and as a number to read it by. */
    static final String ID = "id";

    /** The number of the last change of the entry, which sorts the latest first. */
    static final String NUMBER = "number";

    private IndexField() {}

    /**
     * Returns the field with a term for each word of the text in the given language; a repeated word has another term for each repetition.
     */
    static String words(Language language) {
        return language.tag() + ".words";
    }

    /** Returns the field with the fingerprint of the text in the given language as a term, which finds identical texts. */
    static String text(Language language) {
        return language.tag() + ".text";
    }

    /** Returns the field with the words that users search for: without case and accents, each once. */
    static String folded(Language language) {
        return language.tag() + ".folded";
    }

    /**
     * Returns the field with the weight of the text and the granularity of the entry, by which a document is filtered before its tokens are
     * read.
     */
    static String weight(Language language) {
        return language.tag() + ".weight";
    }

    /** Returns the field with the tokens of the text, its fingerprint and that of its neighbours. */
    static String tokens(Language language) {
        return language.tag() + ".tokens";
    }
}
