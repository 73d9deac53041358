package ca.tandem.web.comparison;

import java.util.List;

/**
 * A version to choose.
 *
 * @param name what the address says: {@code 2} or {@code 2.5}
 * @param label what the page says
 */
public record Choice(String name, String label) {

    /**
     * The versions of one edition.
     *
     * @param label the edition
     * @param choices the edition as it is now, then its revisions, newest first
     */
    public record Group(String label, List<Choice> choices) {}
}
