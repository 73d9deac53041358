package ca.tandem.exchange.hugo;

import ca.tandem.exchange.hugo.ImportedFile.ImportOutcome;
import java.util.Locale;
import java.util.function.Predicate;

/** A filter of the report of an import. */
public enum ImportFilter {
    ALL(row -> true),
    ERRORS(ImportReportRow::hasErrors),
    WARNINGS(ImportReportRow::hasWarnings),
    IMPORTED(has(ImportOutcome.IMPORTED)),
    REPAIRED(has(ImportOutcome.REPAIRED)),
    UNCHANGED(has(ImportOutcome.UNCHANGED)),
    REJECTED(has(ImportOutcome.REJECTED));

    private final Predicate<ImportReportRow> rule;

    ImportFilter(Predicate<ImportReportRow> rule) {
        this.rule = rule;
    }

    private static Predicate<ImportReportRow> has(ImportOutcome outcome) {
        return row -> row.outcomes().contains(outcome);
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

    /** Checks whether the filter lets a row through. */
    public boolean accepts(ImportReportRow row) {
        return rule.test(row);
    }
}
