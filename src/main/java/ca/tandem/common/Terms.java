package ca.tandem.common;

import java.util.Locale;

/** The domain's words in one language: the names of values, and sentences in which such values are named. */
public record Terms(Language language) {

    /** The name of a value of one of the domain's lists, such as a state or an action; empty for null. */
    public String name(Enum<?> value) {
        return value == null ? "" : sentence(kind(value) + "." + value.name());
    }

    /** A sentence from the domain's bundle; states, actions and languages among the arguments are named in words. */
    public String sentence(String key, Object... arguments) {
        return sentence(Messages.DOMAIN, key, arguments);
    }

    /** A sentence from another bundle; the rest as {@link #sentence(String, Object...)}. */
    public String sentence(Messages bundle, String key, Object... arguments) {
        var spoken = new Object[arguments.length];
        for (var i = 0; i < arguments.length; i++) {
            spoken[i] = arguments[i] instanceof Enum<?> value ? name(value) : arguments[i];
        }
        return bundle.in(language, key, spoken);
    }

    private static String kind(Enum<?> value) {
        return value.getDeclaringClass() == Language.class
                ? "language"
                : value.getDeclaringClass()
                        .getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", ".")
                        .toLowerCase(Locale.ROOT);
    }
}
