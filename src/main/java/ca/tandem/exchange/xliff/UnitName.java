package ca.tandem.exchange.xliff;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What a unit is called in a file: an XML name may not begin with a digit. */
final class UnitName {

    private static final Pattern NAME = Pattern.compile("u([0-9]{1,18})");

    private UnitName() {}

    static String of(long unit) {
        return "u" + unit;
    }

    /** The unit of that name; empty where no unit can be called so. */
    static OptionalLong unit(String name) {
        var matcher = NAME.matcher(name);
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }
}
