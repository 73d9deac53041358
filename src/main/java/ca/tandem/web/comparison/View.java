package ca.tandem.web.comparison;

import java.util.Locale;

/** How compared texts are shown. */
public enum View {
    /** As readers see them. */
    RENDERED,
    /** As they are written, in Markdown. */
    SOURCE;

    /** The view that an address names; as readers see it where it names none. */
    static View of(String word) {
        return SOURCE.word().equals(word) ? SOURCE : RENDERED;
    }

    /** How an address names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
