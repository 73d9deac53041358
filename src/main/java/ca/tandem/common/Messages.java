package ca.tandem.common;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The portal's own words. They stand in pairs of bundles, by who meets them: {@code Reader}, {@code Staff}, {@code Domain} for
 * what both pages and API say of states, actions, facts, refusals and findings, and {@code Console} for whoever starts the server.
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

    /** The keys with that beginning, without it, in the order of the letters. */
    public List<String> keys(String beginning) {
        return bundle(Language.EN).keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .map(key -> key.substring(beginning.length()))
                .sorted()
                .toList();
    }

    /**
     * The words of that key.
     *
     * @param arguments what they name; with at least one argument the text is a {@link MessageFormat}
     * @return the words; the key itself, between question marks, where there are none
     */
    public String in(Language language, String key, Object... arguments) {
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
