package ca.tandem.translation.check.value;

import ca.tandem.translation.text.InlineMarkdown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A scan of a text that takes out values: a range once taken is not found again. */
final class ValueScanner {

    /** A value found in a range of the text. */
    record FoundValue(ValueKind kind, String key) {}

    private final String text;
    private final StringBuilder left;

    /** Copy of {@link #left} that the patterns read; it is made anew only after something was taken. */
    private String read;

    private final List<CheckedValue> values = new ArrayList<>();

    ValueScanner(String text) {
        this.text = text;
        this.left = new StringBuilder(text);
        this.read = text;
    }

    /** Takes out each match of the pattern in which {@code reading} finds a value. */
    void take(Pattern pattern, Function<MatchResult, List<FoundValue>> reading) {
        var matcher = pattern.matcher(read);
        var before = values.size();
        while (matcher.find()) {
            var found = reading.apply(matcher);
            if (!found.isEmpty()) {
                for (var value : found) {
                    values.add(new CheckedValue(
                            value.kind(),
                            value.key(),
                            text.substring(matcher.start(), matcher.end()).strip(),
                            matcher.start(),
                            matcher.end()));
                }
                for (var i = matcher.start(); i < matcher.end(); i++) {
                    left.setCharAt(i, InlineMarkdown.PLACEHOLDER);
                }
            }
        }
        if (values.size() > before) {
            read = left.toString();
        }
    }

    /** Returns the values in the order of the text. */
    List<CheckedValue> values() {
        return values.stream()
                .sorted(Comparator.comparingInt(CheckedValue::start))
                .toList();
    }
}
