package ca.tandem.common;

import java.util.Locale;

/** The domain's vocabulary in one language: names of enum values, and messages with such names as arguments. */
public record DomainTexts(Language language) {

    /** Returns the name of a domain value, such as a state or an action; empty for null. */
    public String name(Enum<?> value) {
        return value == null ? "" : message(kind(value) + "." + value.name());
    }

    /** Returns a message from the domain bundle; enum arguments, such as states, actions and languages, are replaced by their names, and reasons by their messages. */
    public String message(String key, Object... arguments) {
        return message(Messages.DOMAIN, key, arguments);
    }

    /** Returns a message from another bundle, with arguments as in {@link #message(String, Object...)}. */
    public String message(Messages bundle, String key, Object... arguments) {
        var spoken = new Object[arguments.length];
        for (var i = 0; i < arguments.length; i++) {
            spoken[i] = spoken(arguments[i]);
        }
        return bundle.get(language, key, spoken);
    }

    private Object spoken(Object argument) {
        if (argument instanceof Enum<?> value) {
            return name(value);
        }
        return argument instanceof ProblemException.Reason reason
                ? message(reason.key(), reason.arguments().toArray())
                : argument;
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
