package ca.tandem.translation.memory;

import ca.tandem.common.Language;

/** What the index keeps of an entry; no text. */
final class IndexField {

    /** The format of all of this: an index of another format is built anew. */
    static final String FORMAT = "1";

    /** The entry's id, as a term to delete it by and as a number to find it by. */
    static final String ID = "id";

    /** The number of its last change, by which the latest comes first. */
    static final String NUMBER = "number";

    private IndexField() {}

    /** A term for each word of the text in that language, with how often it came before in the same text. */
    static String words(Language language) {
        return language.tag() + ".words";
    }

    /** The fingerprint of the text in that language as a term: finds identical texts. */
    static String text(Language language) {
        return language.tag() + ".text";
    }

    /** The words as people look for them: folded, each once. */
    static String folded(Language language) {
        return language.tag() + ".folded";
    }

    /** The text's weight and the entry's granularity: what a candidate is judged by before its tokens are read. */
    static String weight(Language language) {
        return language.tag() + ".weight";
    }

    /** The tokens of the text, its fingerprint and that of its neighbours. */
    static String tokens(Language language) {
        return language.tag() + ".tokens";
    }
}
