package ca.tandem.translation.check.value;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A measure with its unit, in the base unit of its dimension, so that miles can be compared with kilometres.
 *
 * @param start the position of its number in the text
 */
record Measure(String dimension, double value, int start) {

    /** Largest difference, as a share of the value, between a measure and its rounded conversion. */
    private static final double ROUNDING = 0.06;

    private static final double FREEZING = 32;
    private static final double FAHRENHEIT = 5.0 / 9;

    /** A unit of measure: what it measures, and how many of the base unit it is. */
    private record MeasureUnit(String dimension, double factor) {}

    private static final Map<String, MeasureUnit> UNITS = new HashMap<>();

    static {
        units("length", 1, "m metre metres meter meters mètre mètres");
        units("length", 1000, "km kilometre kilometres kilometer kilometers kilomètre kilomètres");
        units("length", 0.01, "cm centimetre centimetres centimètre centimètres");
        units("length", 1609.3, "mi mile miles mille milles");
        units("length", 0.3048, "ft foot feet pi pied pieds");
        units("length", 0.0254, "inch inches po pouce pouces");
        units("mass", 1, "kg kilogram kilograms kilogramme kilogrammes kilo kilos");
        units("mass", 0.4536, "lb lbs pound pounds livre livres");
        units("temperature", 1, "°c");
        units("temperature", FAHRENHEIT, "°f");
        units("area", 1, "m²");
        units("area", 0.0929, "ft² pi² sq.ft");
        units("area", 10_000, "ha hectare hectares");
        units("area", 4047, "acre acres");
        units("volume", 1, "l litre litres liter liters");
        units("volume", 4.546, "gallon gallons");
    }

    private static final Pattern MEASURE = Pattern.compile(
            "(?<![\\d.,-])([-−])?(\\d{1,3}(?:[ ,\\u00a0\\u202f]\\d{3}){1,3}|\\d{1,9})([.,]\\d{1,3})?(?:[ \\u00a0\\u202f-]|&nbsp;)?(sq\\.? ?ft|°[CF]|\\p{L}{1,12}²?)");

    private static void units(String dimension, double factor, String names) {
        for (var name : List.of(names.split(" "))) {
            UNITS.put(name, new MeasureUnit(dimension, factor));
        }
    }

    /** Returns the measures of a text. */
    static List<Measure> in(String text) {
        return MEASURE.matcher(text)
                .results()
                .filter(match -> UNITS.containsKey(name(match.group(4))))
                .map(match -> {
                    var unit = UNITS.get(name(match.group(4)));
                    var decimals = match.group(3) == null ? "" : match.group(3).replace(',', '.');
                    var value = Double.parseDouble(
                            (match.group(1) == null ? "" : "-") + match.group(2).replaceAll("\\D", "") + decimals);
                    var zero = unit.factor() == FAHRENHEIT ? FREEZING : 0;
                    return new Measure(unit.dimension(), (value - zero) * unit.factor(), match.start(2));
                })
                .toList();
    }

    private static String name(String written) {
        return written.toLowerCase(Locale.ROOT).replace(" ", "").replace("sqft", "sq.ft");
    }

    /** Checks whether the other measure is this one, converted and rounded. */
    boolean isSame(Measure other) {
        return dimension.equals(other.dimension)
                && Math.abs(value - other.value) <= ROUNDING * Math.max(Math.abs(value), Math.abs(other.value));
    }
}
