package ca.tandem.translation.check.value;

import ca.tandem.translation.check.UnitText;
import java.util.List;
import java.util.stream.Stream;

/** Scanner for all values of a unit. */
final class Values {

    private Values() {}

    /** Returns the values of a unit: e-mail addresses, then all others, each in the order of the text. */
    static List<Value> of(UnitText unit) {
        var whole = new Scan(unit.text());
        if (unit.text().indexOf('@') >= 0) {
            Codes.takeAddresses(whole);
        }
        var words = new Scan(unit.words());
        Codes.takeProfiles(words);
        if (unit.words().chars().noneMatch(Character::isDigit)) {
            return Stream.concat(whole.values().stream(), words.values().stream())
                    .toList();
        }
        Codes.take(words);
        Dates.take(words);
        Numbers.take(words, unit.language());
        return Stream.concat(whole.values().stream(), words.values().stream()).toList();
    }
}
