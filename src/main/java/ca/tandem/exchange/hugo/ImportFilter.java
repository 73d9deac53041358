package ca.tandem.exchange.hugo;

import java.util.Locale;

/** A filter of the report of an import. */
public enum ImportFilter {
    ALL("id"),
    ERRORS("errors"),
    WARNINGS("warnings"),
    IMPORTED("imported"),
    REPAIRED("repaired"),
    UNCHANGED("unchanged"),
    REJECTED("rejected");

    private final String number;

    ImportFilter(String number) {
        this.number = number;
    }

    /** Returns the filter with the given name in an address; {@link #ALL} if there is none. */
    public static ImportFilter of(String word) {
        for (var filter : values()) {
            if (filter.word().equals(word)) {
                return filter;
            }
        }
        return ALL;
    }

    /** Returns the name of the filter in an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the condition under which the filter lets a row of {@link ImportReports} through, in SQL. */
    String condition() {
        return number + " > 0";
    }
}
