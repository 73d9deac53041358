package ca.tandem.publication.search;

import ca.tandem.posting.Classification;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The range of levels of an occupational group that a classification covers. A classification across two groups, such as {@code AS-05} to
 * {@code PE-04}, covers only its two ends.
 */
record LevelRange(String group, int from, int to) {

    static List<LevelRange> of(Classification classification) {
        var from = level(classification.from());
        var to = level(classification.to());
        return from.group.equals(to.group)
                ? List.of(new LevelRange(from.group, Math.min(from.from, to.from), Math.max(from.from, to.from)))
                : List.of(from, to);
    }

    /** Parses a reader's filter; a group alone covers all of its levels, and malformed text none. */
    static List<LevelRange> parseFilter(String text) {
        if (text.matches("[A-Za-z]{2,3}")) {
            return List.of(new LevelRange(text.toUpperCase(Locale.ROOT), 0, Integer.MAX_VALUE));
        }
        return Classification.parse(text).map(LevelRange::of).orElse(List.of());
    }

    /** Checks whether a filter named no level. */
    boolean isWholeGroup() {
        return to == Integer.MAX_VALUE;
    }

    /** Returns each level in its written form, such as {@code IT-02}. */
    List<String> names() {
        return IntStream.rangeClosed(from, to)
                .mapToObj("%s-%%02d".formatted(group)::formatted)
                .toList();
    }

    private static LevelRange level(String written) {
        var hyphen = written.indexOf('-');
        var number = Integer.parseInt(written.substring(hyphen + 1));
        return new LevelRange(written.substring(0, hyphen), number, number);
    }
}
