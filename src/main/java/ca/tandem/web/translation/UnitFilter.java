package ca.tandem.web.translation;

import ca.tandem.translation.unit.UnitStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;

/** Filters of the list of units. */
public enum UnitFilter {
    ALL(row -> true),
    UNFINISHED(row -> !row.status().isFinished()),
    STALE(row -> row.status() == UnitStatus.STALE),
    SUGGESTED(row -> row.status() == UnitStatus.SUGGESTED),
    FINDINGS(row -> row.errors() + row.warnings() > 0);

    @SuppressWarnings("ImmutableEnumChecker") // stateless functions
    private final Predicate<UnitRow> accepts;

    UnitFilter(Predicate<UnitRow> lists) {
        this.accepts = lists;
    }

    /** Returns the filter that a query parameter names, or {@link #ALL} if it names none. */
    static UnitFilter of(String word) {
        return Arrays.stream(values())
                .filter(unitFilter -> unitFilter.word().equals(word))
                .findFirst()
                .orElse(ALL);
    }

    /** Returns the filter's name in addresses. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean accepts(UnitRow row) {
        return accepts.test(row);
    }
}
