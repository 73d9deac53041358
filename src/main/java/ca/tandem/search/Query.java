package ca.tandem.search;

import ca.tandem.common.Folding;
import ca.tandem.common.Language;

/**
 * What a reader looks for. Whatever is null or blank does not narrow the result.
 *
 * @param language the language in which the words are looked for and the facets are named
 * @param words words that must all begin a word of the posting; case, accents and median points do not count
 * @param team a team's name, in either language, so that an address keeps its meaning in the other language
 * @param classification a level such as {@code IT-02}, a range such as {@code IT-02/IT-04}, or a group such as {@code IT}
 * @param location a place's name, in either language
 * @param page the page, from 1
 * @param size how many postings a page holds, from 1 to 100
 */
public record Query(
        Language language, String words, String team, String classification, String location, int page, int size) {

    /** The most postings that one page holds. */
    public static final int LARGEST = 100;

    public Query {
        words = given(words);
        team = given(team);
        classification = given(classification);
        location = given(location);
        page = Math.max(1, page);
        size = Math.min(LARGEST, Math.max(1, size));
    }

    /** The same query for another page. */
    public Query at(int otherPage) {
        return new Query(language, words, team, classification, location, otherPage, size);
    }

    /** Whether nothing narrows the result. */
    public boolean isEmpty() {
        return words == null && team == null && classification == null && location == null;
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : Folding.asked(text);
    }
}
