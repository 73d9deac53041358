package ca.tandem.translation.check.value;

import ca.tandem.translation.check.UnitText;
import java.util.List;
import java.util.stream.Stream;

/** Scanner for all values of a unit. */
public final class UnitValues {

    private UnitValues() {}

    /** Returns the values of a unit: e-mail addresses, then all others, each in the order of the text. */
    public static List<CheckedValue> of(UnitText unit) {
        var whole = new ValueScanner(unit.text());
        if (unit.text().indexOf('@') >= 0) {
            CodeValues.takeAddresses(whole);
        }
        var words = new ValueScanner(unit.maskedText());
        CodeValues.takeProfiles(words, unit.maskedText());
        if (unit.maskedText().chars().noneMatch(Character::isDigit)) {
            return Stream.concat(whole.values().stream(), words.values().stream())
                    .toList();
        }
        CodeValues.take(words);
        DateValues.take(words);
        TimeValues.take(words, unit.language());
        NumberValues.take(words, unit.language());
        return Stream.concat(whole.values().stream(), words.values().stream()).toList();
    }
}
