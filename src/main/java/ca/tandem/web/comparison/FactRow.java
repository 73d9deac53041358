package ca.tandem.web.comparison;

import java.util.List;

/**
 * A fact that differs.
 *
 * @param label what it is
 * @param before what it was; at least one line
 * @param now what it is
 */
public record FactRow(String label, List<Said> before, List<Said> now) {

    /**
     * A line in one language.
     *
     * @param text what is said
     * @param lang its language, as an attribute
     */
    public record Said(String text, String lang) {}
}
