package ca.tandem.exchange.xliff;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The id of a unit in a file: {@code u} and a number, because an XML name must not begin with a digit. */
final class UnitId {

    private static final Pattern NAME = Pattern.compile("u([0-9]{1,18})");

    private UnitId() {}

    static String of(long unit) {
        return "u" + unit;
    }

    /** Returns the id of the unit in the database; empty if no unit can have the given name. */
    static OptionalLong unit(String name) {
        var matcher = NAME.matcher(name);
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }
}
