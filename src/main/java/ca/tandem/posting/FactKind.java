package ca.tandem.posting;

import ca.tandem.common.Bilingual;
import ca.tandem.common.DomainTexts;
import ca.tandem.common.Language;
import java.time.ZonedDateTime;
import java.util.Objects;

/**
 * The kinds of facts. A kind decides how a fact is entered, sent, read and shown; every reader and renderer has one branch for each kind and
 * none for a fact. Values are immutable, and null stands for a fact that is not given; only a flag always has a value.
 */
public enum FactKind {
    /** A {@link ZonedDateTime} with its zone, entered as day, time and zone. */
    CLOSING,
    /** A {@link Classification}. */
    CLASSIFICATION,
    /** A name in each language: a {@link Bilingual} of texts. */
    NAMES,
    /** {@link Locations}, of which two lists can be joined. */
    PLACES,
    /** A constant of an enum of its own. */
    CHOICE,
    /** A line of text, the same in both languages. */
    TEXT,
    /** A web address. */
    ADDRESS,
    /** An e-mail address. */
    EMAIL,
    /** A whole number. */
    NUMBER,
    /** A {@link SalaryRange}. */
    RANGE,
    /** Yes or no, where no is as good as not given. */
    FLAG;

    /** Returns a value as a search looks for it, in the given language; empty if there is none. */
    String searchable(Object value, Language language) {
        return switch (this) {
            case NAMES -> value == null ? "" : Objects.toString(((Bilingual<?>) value).get(language), "");
            case PLACES -> value == null ? "" : ((Locations) value).line(language);
            case CHOICE -> value == null ? "" : new DomainTexts(language).name((Enum<?>) value);
            default -> Objects.toString(value, "");
        };
    }
}
