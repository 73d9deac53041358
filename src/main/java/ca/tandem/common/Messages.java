package ca.tandem.common;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The resource bundles of the portal, in English and French, by audience: {@code Reader}, {@code Staff}, {@code Domain} for the names of
 * states, actions, facts, refusals and findings on pages and in the API, and {@code Console} for the administrator who starts the server.
 */
public enum Messages {
    READER("Reader"),
    STAFF("Staff"),
    DOMAIN("Domain"),
    CONSOLE("Console");

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String baseName;

    Messages(String name) {
        baseName = "ca.tandem.i18n." + name;
    }

    /** Returns the keys that begin with the given prefix, without the prefix, in alphabetical order. */
    public List<String> keys(String beginning) {
        return bundle(Language.EN).keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .map(key -> key.substring(beginning.length()))
                .sorted()
                .toList();
    }

    /** Checks whether there is a message of the key. */
    public boolean has(String key) {
        return bundle(Language.EN).containsKey(key);
    }

    /**
     * Returns the message of a key in the given language.
     *
     * @param arguments the message's arguments; with at least one argument the text is a {@link MessageFormat}
     * @return the message, or the key between question marks if the bundle has no such key
     */
    public String get(Language language, String key, Object... arguments) {
        var locale = language.locale();
        try {
            var words = bundle(language).getString(key);
            return arguments.length == 0 ? words : new MessageFormat(words, locale).format(arguments);
        } catch (MissingResourceException e) {
            return "???" + key + "???";
        }
    }

    private ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                baseName, new Locale(language.tag()), Messages.class.getClassLoader(), NO_FALLBACK);
    }
}
