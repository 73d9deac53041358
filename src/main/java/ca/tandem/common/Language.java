package ca.tandem.common;

import java.util.Locale;
import java.util.Optional;

/** One of the two official languages. The order of the constants is the order on the page (English left), never a rank. */
public enum Language {
    EN(Locale.CANADA),
    FR(Locale.CANADA_FRENCH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** Returns the Canadian locale of this language. */
    public Locale locale() {
        return locale;
    }

    /** Returns the language tag as used in addresses, JSON and HTML: {@code en} or {@code fr}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** Returns the tag with its region, as in the language attributes of HTML and Atom: {@code en-CA} or {@code fr-CA}. */
    public String regionalTag() {
        return locale.toLanguageTag();
    }

    /** Returns the other official language. */
    public Language other() {
        return this == EN ? FR : EN;
    }

    /**
     * Finds the language of a tag.
     *
     * @param tag a tag such as {@code fr}, {@code FR} or {@code fr-CA}; may be null
     * @return the language, or empty if the tag names neither
     */
    public static Optional<Language> of(String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        var primary = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        for (var language : values()) {
            if (language.tag().equals(primary)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
