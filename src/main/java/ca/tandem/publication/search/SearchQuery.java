package ca.tandem.publication.search;

import ca.tandem.common.Language;
import ca.tandem.common.text.TextFolding;

/**
 * A reader's search. Null or blank filters do not restrict the result.
 *
 * @param language the language in which words are searched and facets are named
 * @param words words each of which must start a word of the posting; case, accents and median points are ignored
 * @param team a team's name in either language, so that an address keeps its meaning in the other language
 * @param classification a level such as {@code IT-02}, a range such as {@code IT-02/IT-04}, or a group such as {@code IT}
 * @param location a location's name in either language
 * @param page the page number, from 1
 * @param size the number of postings per page, from 1 to 100
 */
public record SearchQuery(
        Language language, String words, String team, String classification, String location, int page, int size) {

    /** Maximum number of postings per page. */
    public static final int LARGEST = 100;

    public SearchQuery {
        words = given(words);
        team = given(team);
        classification = given(classification);
        location = given(location);
        page = Math.max(1, page);
        size = Math.min(LARGEST, Math.max(1, size));
    }

    /** Returns this query for another page. */
    public SearchQuery forPage(int otherPage) {
        return new SearchQuery(language, words, team, classification, location, otherPage, size);
    }

    /** Returns the filter by a fact; null if there is none. */
    String filter(FacetField facetField) {
        return switch (facetField) {
            case TEAM -> team;
            case CLASSIFICATION -> classification;
            case LOCATION -> location;
        };
    }

    /** Checks whether no filter is set. */
    public boolean isEmpty() {
        return words == null && team == null && classification == null && location == null;
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : TextFolding.trimQuery(text);
    }
}
