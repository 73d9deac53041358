package ca.tandem.web.comparison;

import java.util.List;

/**
 * A fact that differs between two versions.
 *
 * @param label the name of the fact
 * @param before the old value, at least one line
 * @param now the new value, at least one line
 */
public record ComparedFact(String label, List<LanguageLine> before, List<LanguageLine> now) {

    /**
     * A line in one language.
     *
     * @param text the text
     * @param lang its language, for the {@code lang} attribute
     */
    public record LanguageLine(String text, String lang) {}
}
