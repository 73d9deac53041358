package ca.tandem.translation.memory;

import ca.tandem.common.Language;

/**
 * What a translator has in front of her and looks up.
 *
 * @param text the text to be translated, with its inline Markdown
 * @param from its language
 * @param granularity what is looked for; null for both
 * @param before the text before it in the same language; null at the edge or where it is not known
 * @param after the text after it, likewise
 * @param min the lowest score, 0 to 100; what is below {@link #LEAST} is noise and never comes
 * @param limit how many matches at most
 */
public record Lookup(
        String text, Language from, Granularity granularity, String before, String after, int min, int limit) {

    /** Below this score texts have too little in common to help anybody. */
    public static final int LEAST = 40;

    /** The most matches that one lookup gives. */
    public static final int MOST = 100;

    public Lookup {
        min = Math.max(LEAST, Math.min(100, min));
        limit = Math.max(1, Math.min(MOST, limit));
    }
}
