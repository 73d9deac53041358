package ca.tandem.translation.check.value;

import ca.tandem.translation.text.Inline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text while values are taken out of it: what was taken is not found again. */
final class Scan {

    /** What a stretch of text amounts to. */
    record Found(Kind kind, String key) {}

    private final String text;
    private final StringBuilder left;

    /** The same for patterns, which all read one copy until something is taken. */
    private String read;

    private final List<Value> values = new ArrayList<>();

    Scan(String text) {
        this.text = text;
        this.left = new StringBuilder(text);
        this.read = text;
    }

    /** Takes out each stretch that fits the pattern and amounts to something. */
    void take(Pattern pattern, Function<MatchResult, List<Found>> reading) {
        var matcher = pattern.matcher(read);
        var before = values.size();
        while (matcher.find()) {
            var found = reading.apply(matcher);
            if (!found.isEmpty()) {
                for (var value : found) {
                    values.add(new Value(
                            value.kind(),
                            value.key(),
                            text.substring(matcher.start(), matcher.end()).strip(),
                            matcher.start(),
                            matcher.end()));
                }
                for (var i = matcher.start(); i < matcher.end(); i++) {
                    left.setCharAt(i, Inline.PLACE);
                }
            }
        }
        if (values.size() > before) {
            read = left.toString();
        }
    }

    /** What was found, in the order of the text. */
    List<Value> values() {
        return values.stream().sorted(Comparator.comparingInt(Value::start)).toList();
    }
}
