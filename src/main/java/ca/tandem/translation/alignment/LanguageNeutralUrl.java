package ca.tandem.translation.alignment;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Language-neutral form of link addresses: equal for a page and its version in the other language, as far as the address shows the language
 * by marks such as {@code -eng} and {@code -fra}, {@code /en/} and {@code /fr/}, {@code lang=eng} and {@code lang=fra}.
 */
final class LanguageNeutralUrl {

    private static final Pattern LANGUAGE = Pattern.compile("(?<![a-z])(?:eng?|fra?|english|francais|french)(?![a-z])");
    private static final Pattern FRAME = Pattern.compile("^[a-z]+:(?://)?(?:www\\.)?|/$|\\.(?:html?|aspx?)(?=$|[?#])");
    private static final Pattern HOST = Pattern.compile("^[^/?#]*");

    private LanguageNeutralUrl() {}

    /** Returns the features that an address shares with its counterpart: the address without its language, and the host likewise. */
    static List<String> clues(String destination) {
        var lower = destination.toLowerCase(Locale.ROOT);
        var bare = LANGUAGE.matcher(FRAME.matcher(lower).replaceAll("")).replaceAll("*");
        if (lower.startsWith("mailto:")) {
            return List.of("mail:" + bare.replaceAll("\\?.*", ""));
        }
        var host = HOST.matcher(bare);
        host.find();
        return List.of("link:" + bare.replaceAll("/(?=#|$)", ""), "host:" + host.group());
    }
}
