package ca.tandem.web.translation;

import ca.tandem.translation.unit.Status;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;

/** Filters of the list of units. */
public enum Show {
    ALL(row -> true),
    UNFINISHED(row -> !row.status().isFinished()),
    STALE(row -> row.status() == Status.STALE),
    SUGGESTED(row -> row.status() == Status.SUGGESTED),
    FINDINGS(row -> row.errors() + row.warnings() > 0);

    @SuppressWarnings("ImmutableEnumChecker") // stateless functions
    private final Predicate<UnitRow> lists;

    Show(Predicate<UnitRow> lists) {
        this.lists = lists;
    }

    /** Returns the filter that a query parameter names, or {@link #ALL} if it names none. */
    static Show of(String word) {
        return Arrays.stream(values())
                .filter(show -> show.word().equals(word))
                .findFirst()
                .orElse(ALL);
    }

    /** Returns the filter's name in addresses. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean lists(UnitRow row) {
        return lists.test(row);
    }
}
