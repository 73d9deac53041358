package ca.tandem.translation.check.link;

import ca.tandem.common.Language;
import ca.tandem.posting.PostingFiles;
import ca.tandem.translation.check.wording.LanguageScore;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Target of a link, as far as its address tells.
 *
 * @param site the host without anything that only names a language or an order of languages; empty for an address within this site
 * @param path the rest of the address likewise, without the fragment
 * @param language the language that the address names; null if it names none
 */
public record LinkTarget(String site, String path, Language language) {

    /** A way in which addresses name a language: patterns of the English and the French mark at the same place. */
    private record LanguageMark(Pattern english, Pattern french, String toFrench, String toEnglish, boolean exact) {

        LanguageMark(String english, String french, String toFrench, String toEnglish, boolean exact) {
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

    /** Marks of languages. If a mark is not exact, the words of the path differ too, and only a person finds the counterpart. */
    private static final List<LanguageMark> MARKS = List.of(
            new LanguageMark("(?<=[-_])eng(?=\\.\\w+|/|$)", "(?<=[-_])fra(?=\\.\\w+|/|$)", "fra", "eng", true),
            new LanguageMark("(?<=[-_.])en(?=\\.\\w{3,5}$|$)", "(?<=[-_.])fr(?=\\.\\w{3,5}$|$)", "fr", "en", true),
            new LanguageMark("(?<=/)en(?=\\.html?$)", "(?<=/)fr(?=\\.html?$)", "fr", "en", true),
            new LanguageMark(
                    "(?<=[?&](?:lang|language|locale|l)=)en(?:g(?:lish)?)?(?![a-z])",
                    "(?<=[?&](?:lang|language|locale|l)=)fr(?:a|e|ench)?(?![a-z])",
                    "fr",
                    "en",
                    true),
            new LanguageMark("(?<=/)en(?:-ca)?(?=/|$)", "(?<=/)fr(?:-ca)?(?=/|$)", "fr", "en", false),
            new LanguageMark("(?<=/)eng(?=/|$)", "(?<=/)fra(?=/|$)", "fra", "eng", false));

    /** Words of hosts and mailboxes that are named in each language: English, French. */
    private static final Map<String, String> HOSTS = Map.ofEntries(
            Map.entry("digital", "numerique"),
            Map.entry("jobs", "emplois"),
            Map.entry("benefits", "prestations"),
            Map.entry("covid-benefits", "covid-prestations"),
            Map.entry("en", "fr"),
            Map.entry("english", "francais"),
            Map.entry("laws", "lois"),
            Map.entry("parks", "parcs"),
            Map.entry("museum", "musee"),
            Map.entry("city", "ville"),
            Map.entry("example", "exemple"),
            Map.entry("hr", "rh"),
            Map.entry("human", "humaines"),
            Map.entry("resources", "ressources"),
            Map.entry("recruitment", "recrutement"),
            Map.entry("careers", "carrieres"),
            Map.entry("accessibility", "accessibilite"),
            Map.entry("access", "acces"),
            Map.entry("services", "service"),
            Map.entry("information", "renseignements"));

    /** Words of {@link #HOSTS} that hosts for both languages have, too. */
    private static final Set<String> IN_BOTH = Set.of("services", "service", "information", "example");

    /** Minimum number of words of a title in an address whose language is told. */
    private static final int FEWEST_WORDS = 5;

    private static final Pattern NOWHERE =
            Pattern.compile("(?i)(?:https?:)?/{2,}+(?:[?#].*)?|#|[?].*+|(?![a-z][a-z0-9+.-]*+:|[/\\\\#?]).+");

    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?:)?//([^/?#]+)(/[^#]*|\\?[^#]*)?(?:#.*)?");

    /** Parses an address. */
    static LinkTarget of(String address) {
        var parts = ADDRESS.matcher(address);
        var outside = parts.matches();
        var host = outside ? parts.group(1).toLowerCase(Locale.ROOT).replaceFirst("^www\\d?\\.", "") : "";
        var path = outside ? (parts.group(2) == null ? "" : parts.group(2)) : address.replaceFirst("#.*", "");
        var language = Stream.of(language(path), hostLanguage(host), wordLanguage(path))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new LinkTarget(site(host), neutral(path), language);
    }

    /** Returns an address without what does not change the page: fragment, last slash and {@code www}. */
    static String plain(String address) {
        return address.replaceFirst("#.*", "")
                .replaceFirst("(?i)^https?://(?:www\\d?\\.)?", "https://")
                .replaceFirst("/$", "");
    }

    /** Returns a host in a form that is equal for the names in both languages and for either order: tbs-sct.gc.ca and sct-tbs.canada.ca. */
    public static String site(String host) {
        var words = host.toLowerCase(Locale.ROOT)
                .replaceFirst("\\.gc\\.ca$", ".canada.ca")
                .split("\\.");
        for (var i = 0; i < words.length; i++) {
            words[i] = words(word(words[i]), "-");
        }
        return String.join(".", words);
    }

    /** Returns the words of a part of an address in a form that is equal for their names in both languages and for any order. */
    public static String words(String part, String between) {
        return Arrays.stream(part.split("[._-]")).map(LinkTarget::word).sorted().collect(Collectors.joining(between));
    }

    private static String word(String written) {
        return HOSTS.entrySet().stream()
                .filter(twins -> twins.getValue().equals(written))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse(written);
    }

    /**
     * Checks whether an address leads nowhere: it is empty but for its scheme, or relative to the page, which has another address in every
     * list and language. That of a file of the posting leads to it from everywhere.
     */
    public static boolean isNowhere(String address) {
        return address != null
                && PostingFiles.reference(address).isEmpty()
                && NOWHERE.matcher(address).matches();
    }

    /** Checks whether texts in the two languages may link to these targets: the same place, or each language's own page of one site. */
    boolean isTwin(LinkTarget other) {
        return site.equals(other.site)
                && (path.equals(other.path) || (language != null && other.language == language.other()));
    }

    /** Returns the same address in the other language; null if it cannot be derived with certainty. */
    static String twin(String address, Language to) {
        for (var languageMark : MARKS) {
            var found = languageMark.of(to.other()).matcher(address);
            if (found.find()) {
                var alone = address.substring(found.end()).matches("/?(?:[?#].*)?");
                return languageMark.exact() || alone
                        ? found.replaceFirst(to == Language.FR ? languageMark.toFrench() : languageMark.toEnglish())
                        : null;
            }
        }
        return null;
    }

    private static Language language(String path) {
        for (var languageMark : MARKS) {
            for (var language : Language.values()) {
                if (languageMark.of(language).matcher(path).find()) {
                    return language;
                }
            }
        }
        return null;
    }

    private static Language hostLanguage(String host) {
        var words = Arrays.stream(host.split("\\."))
                .filter(word -> !IN_BOTH.contains(word))
                .toList();
        return words.stream().anyMatch(HOSTS::containsKey)
                ? Language.EN
                : words.stream().anyMatch(HOSTS::containsValue) ? Language.FR : null;
    }

    /** Returns the language of a title that is part of an address; null if there is none, or its words are of both languages or of neither. */
    private static Language wordLanguage(String path) {
        var words = Arrays.stream(path.replaceFirst("[?].*", "").split("/"))
                .filter(segment -> segment.split("[-_]").length >= FEWEST_WORDS)
                .map(segment -> segment.replaceAll("[-_]", " "))
                .collect(Collectors.joining(" "));
        var english = LanguageScore.of(words, Language.EN);
        var french = LanguageScore.of(words, Language.FR);
        if (english > 0 && french > 0) {
            return null;
        }
        return english > 0 ? Language.EN : french > 0 ? Language.FR : null;
    }

    private static String neutral(String path) {
        var neutral = path;
        for (var languageMark : MARKS) {
            for (var language : Language.values()) {
                neutral = languageMark.of(language).matcher(neutral).replaceFirst("*");
            }
        }
        return neutral.replaceFirst("/$", "");
    }
}
