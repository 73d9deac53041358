package ca.tandem.translation.machine;

import java.util.Locale;

/** The tags in which a dialect gets what must come back: what most of its engines leave alone. */
enum TagStyle {

    /** Elements of XML, of which the request says that they are not to be translated. */
    XML("<g id=\"%d\">", "</g>", "<x id=\"%d\"/>", "<t>%2$s</t>"),

    /** Elements of HTML that say themselves that they are not to be translated. */
    HTML(Html.OPEN, Html.CLOSE, Html.ALONE, "<i class=\"notranslate\" translate=\"no\">%2$s</i>"),

    /** HTML, and for terms Azure's own element, which has the words and what they become. */
    AZURE(Html.OPEN, Html.CLOSE, Html.ALONE, "<mstrans:dictionary translation=\"%2$s\">%1$s</mstrans:dictionary>");

    /** Role of a tag: around words, in place of a piece without words, or around a term. */
    enum TagRole {
        PAIR,
        ALONE,
        TERM
    }

    private interface Html {
        String OPEN = "<b id=\"%d\">";
        String CLOSE = "</b>";
        String ALONE = "<code id=\"%d\" class=\"notranslate\" translate=\"no\">%s</code>";
    }

    private final String open;
    private final String close;
    private final String alone;
    private final String term;

    TagStyle(String open, String close, String alone, String term) {
        this.open = open;
        this.close = close;
        this.alone = alone;
        this.term = term;
    }

    /** Returns the tag that opens words. */
    String open(int number) {
        return String.format(Locale.ROOT, open, number);
    }

    /** Returns the tag that closes the words that were opened last. */
    String close() {
        return close;
    }

    /** Returns the tag in place of a piece without words; {@code literal} is the piece, escaped. */
    String alone(int number, String literal) {
        return String.format(Locale.ROOT, alone, number, literal);
    }

    /** Returns a term with the word that it must become, both escaped. */
    String term(String words, String demanded) {
        return String.format(Locale.ROOT, term, words, demanded);
    }

    /** Returns the role of a tag by its name, in lower case; null if no style has it. */
    static TagRole role(String name) {
        return switch (name) {
            case "g", "b" -> TagRole.PAIR;
            case "x", "code" -> TagRole.ALONE;
            case "t", "i", "mstrans:dictionary" -> TagRole.TERM;
            default -> null;
        };
    }
}
