package ca.tandem.publication.search;

import ca.tandem.common.Language;

/** Names of the fields of the readers' index. A document is one posting, with both its languages. */
final class SearchField {

    /** Version of what the documents contain; to be raised with every change of them or of the analysis. */
    static final String FORMAT = "4";

    /** Sign between the sentences of a text that snippets are taken from (paragraph separator). */
    static final char BETWEEN_SENTENCES = '\u2029';

    static final String KEY = "key";
    /** Which {@link PostingList} the posting is in, whether it has closed or not; what is in none is not in the index. */
    static final String LIST = "list";
    /** Instant of the closing, in milliseconds; {@link Long#MAX_VALUE} where nothing closes. */
    static final String OPEN_UNTIL = "open_until";
    /** Instant of the posting by which results are sorted, in milliseconds; 0 where readers are told none. */
    static final String SINCE = "since";

    /** Names of the limits of which a posting states nothing. */
    static final String NOT_STATED = "not_stated";

    private SearchField() {}

    static String title(Language language) {
        return "title_" + language.tag();
    }

    static String facts(Language language) {
        return "facts_" + language.tag();
    }

    static String description(Language language) {
        return "description_" + language.tag();
    }

    static String body(Language language) {
        return "body_" + language.tag();
    }

    /** Returns the field with every word of the posting in a language, by which it is found; the others say how high it stands. */
    static String all(Language language) {
        return "all_" + language.tag();
    }

    /** Returns the field with the words as they are begun: folded and not stemmed. */
    static String beginnings(Language language) {
        return "beginnings_" + language.tag();
    }

    /** Returns the field with the words of the title as they are begun. */
    static String titleBeginnings(Language language) {
        return "title_beginnings_" + language.tag();
    }

    /** Returns the field with the words as they are spelled, with their accents. */
    static String spelling(Language language) {
        return "spelling_" + language.tag();
    }
}
