package ca.tandem.web.comparison;

import java.util.Locale;

/** Ways to show compared texts. */
public enum ComparisonView {
    /** Rendered, as readers see them. */
    RENDERED,
    /** As Markdown source. */
    SOURCE;

    /** Returns the view that a query parameter names, or {@link #RENDERED} if it names none. */
    static ComparisonView of(String word) {
        return SOURCE.word().equals(word) ? SOURCE : RENDERED;
    }

    /** Returns the view's name in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
