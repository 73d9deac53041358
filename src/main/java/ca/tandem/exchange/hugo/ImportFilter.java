package ca.tandem.exchange.hugo;

import ca.tandem.exchange.hugo.ImportedFile.ImportOutcome;
import java.util.Locale;

/** A filter of the report of an import. */
public enum ImportFilter {
    ALL,
    ERRORS,
    WARNINGS,
    IMPORTED,
    REPAIRED,
    UNCHANGED,
    REJECTED;

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

    /** Checks whether the filter lets a row through. */
    public boolean accepts(ImportReportRow row) {
        return switch (this) {
            case ALL -> true;
            case ERRORS -> row.hasErrors();
            case WARNINGS -> row.hasWarnings();
            case IMPORTED, REPAIRED, UNCHANGED, REJECTED -> row.outcomes().contains(ImportOutcome.valueOf(name()));
        };
    }
}
