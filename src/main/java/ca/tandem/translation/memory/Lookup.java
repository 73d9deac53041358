package ca.tandem.translation.memory;

import ca.tandem.common.Language;

/**
 * A query for similar entries.
 *
 * @param text the text to be translated, with its inline Markdown
 * @param from the language of the text
 * @param granularity the granularity of the entries; null for both
 * @param before the preceding text in the same language; null at the edge or if it is not known
 * @param after the following text in the same language; null at the edge or if it is not known
 * @param min the lowest score, 0 to 100; raised to {@link #MIN_SCORE}
 * @param limit the maximum number of matches, 1 to {@link #MAX_MATCHES}
 */
public record Lookup(
        String text, Language from, Granularity granularity, String before, String after, int min, int limit) {

    /** Lowest score of a match. Texts below it have too little in common to be of help. */
    public static final int MIN_SCORE = 40;

    /** Maximum number of matches of a lookup. */
    public static final int MAX_MATCHES = 100;

    public Lookup {
        min = Math.max(MIN_SCORE, Math.min(100, min));
        limit = Math.max(1, Math.min(MAX_MATCHES, limit));
    }
}
