package ca.tandem.translation.check.link;

import ca.tandem.common.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where a link leads, as far as its address tells.
 *
 * @param site the host without what only names a language or an order of languages; empty for an address within this site
 * @param path the rest, likewise, without the fragment
 * @param language the language that the address names; null where it names none
 */
public record LinkTarget(String site, String path, Language language) {

    /** A way in which addresses name a language: the same place with the English and with the French mark. */
    private record Mark(Pattern english, Pattern french, String toFrench, String toEnglish, boolean exact) {

        Mark(String english, String french, String toFrench, String toEnglish, boolean exact) {
            this(
                    Pattern.compile(english, Pattern.CASE_INSENSITIVE),
                    Pattern.compile(french, Pattern.CASE_INSENSITIVE),
                    toFrench,
                    toEnglish,
                    exact);
        }

        Pattern of(Language language) {
            return language == Language.EN ? english : french;
        }
    }

    /** Where a mark is not exact, the words of the path differ too and only a person finds the twin. */
    private static final List<Mark> MARKS = List.of(
            new Mark("(?<=[-_])eng(?=\\.\\w+|/|$)", "(?<=[-_])fra(?=\\.\\w+|/|$)", "fra", "eng", true),
            new Mark("(?<=[-_.])en(?=\\.\\w{3,5}$|$)", "(?<=[-_.])fr(?=\\.\\w{3,5}$|$)", "fr", "en", true),
            new Mark("(?<=/)en(?=\\.html?$)", "(?<=/)fr(?=\\.html?$)", "fr", "en", true),
            new Mark(
                    "(?<=[?&](?:lang|language|locale|l)=)en(?:g(?:lish)?)?(?![a-z])",
                    "(?<=[?&](?:lang|language|locale|l)=)fr(?:a|e|ench)?(?![a-z])",
                    "fr",
                    "en",
                    true),
            new Mark("(?<=/)en(?:-ca)?(?=/|$)", "(?<=/)fr(?:-ca)?(?=/|$)", "fr", "en", false),
            new Mark("(?<=/)eng(?=/|$)", "(?<=/)fra(?=/|$)", "fra", "eng", false));

    /** Hosts that are named in each language: English, French. */
    private static final Map<String, String> HOSTS = Map.of(
            "digital", "numerique",
            "jobs", "emplois",
            "benefits", "prestations",
            "covid-benefits", "covid-prestations",
            "en", "fr",
            "english", "francais",
            "laws", "lois",
            "parks", "parcs");

    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?:)?//([^/?#]+)(/[^#]*|\\?[^#]*)?(?:#.*)?");

    /** Takes an address apart. */
    static LinkTarget of(String address) {
        var parts = ADDRESS.matcher(address);
        var outside = parts.matches();
        var host = outside ? parts.group(1).toLowerCase(Locale.ROOT).replaceFirst("^www\\d?\\.", "") : "";
        var path = outside ? (parts.group(2) == null ? "" : parts.group(2)) : address.replaceFirst("#.*", "");
        var language = language(path);
        return new LinkTarget(site(host), neutral(path), language == null ? hostLanguage(host) : language);
    }

    /** A host, the same for either language's name of it and in either order: tbs-sct.gc.ca and sct-tbs.canada.ca. */
    public static String site(String host) {
        var words = host.toLowerCase(Locale.ROOT)
                .replaceFirst("\\.gc\\.ca$", ".canada.ca")
                .split("\\.");
        for (var i = 0; i < words.length; i++) {
            var word = words[i];
            words[i] = HOSTS.entrySet().stream()
                    .filter(twins -> twins.getValue().equals(word))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(word);
            var turned = words[i].split("-");
            Arrays.sort(turned);
            words[i] = String.join("-", turned);
        }
        return String.join(".", words);
    }

    /** Whether a text in each language may link to these: the same place, or each language's own page of one site. */
    boolean isTwin(LinkTarget other) {
        return site.equals(other.site)
                && (path.equals(other.path) || (language != null && other.language == language.other()));
    }

    /** The same address in the other language, where it is plain; else null. */
    static String twin(String address, Language to) {
        for (var mark : MARKS) {
            var found = mark.of(to.other()).matcher(address);
            if (found.find()) {
                var alone = address.substring(found.end()).matches("/?(?:[?#].*)?");
                return mark.exact() || alone
                        ? found.replaceFirst(to == Language.FR ? mark.toFrench() : mark.toEnglish())
                        : null;
            }
        }
        return null;
    }

    private static Language language(String path) {
        for (var mark : MARKS) {
            for (var language : Language.values()) {
                if (mark.of(language).matcher(path).find()) {
                    return language;
                }
            }
        }
        return null;
    }

    private static Language hostLanguage(String host) {
        var words = Arrays.asList(host.split("\\."));
        return words.stream().anyMatch(HOSTS::containsKey)
                ? Language.EN
                : words.stream().anyMatch(HOSTS::containsValue) ? Language.FR : null;
    }

    private static String neutral(String path) {
        var neutral = path;
        for (var mark : MARKS) {
            for (var language : Language.values()) {
                neutral = mark.of(language).matcher(neutral).replaceFirst("*");
            }
        }
        return neutral.replaceFirst("/$", "");
    }
}
