package ca.tandem.translation.check.value;

import ca.tandem.translation.check.link.LinkTarget;
import ca.tandem.translation.check.value.ValueScanner.FoundValue;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Scanner for e-mail addresses, reference numbers, classifications and language profiles. */
final class CodeValues {

    private static final Pattern EMAIL = Pattern.compile("(?:(?<![\\w.+-])|\\G)[\\w.+-]++@[\\w-]++(?:\\.[\\w-]++)++");

    /** Letters and digits in three groups or more, or in two with at least five digits in a row: 24-DPS-IA-12345, REF-123456. */
    private static final Pattern REFERENCE = Pattern.compile(
            "(?<![\\w/-])(?=[A-Z0-9-]*\\d)(?=[A-Z0-9-]*[A-Z])(?:[A-Z0-9]++(?:-[A-Z0-9]++){2,}+|[A-Z0-9]++-(?=[A-Z0-9]*\\d{5})[A-Z0-9]++)(?![\\w-])");

    private static final String HYPHEN = "[-‑–]";
    private static final Pattern CLASSIFICATION = Pattern.compile("(?<![\\w-])(?:([A-Z]{2})" + HYPHEN
            + "|(AS|CO|CR|CS|EC|EL|EN|EX|FI|FS|GT|IS|IT|LP|PE|PG|PM|SP|TI|TR|UT|WP)[ \\u00a0])"
            + "0?(\\d{1,2})(?![\\w]|[.,]\\d)");
    private static final Pattern PROFILE = Pattern.compile("(?<![\\w/])[ABCEPX-]{3}/[ABCEPX-]{3}(?![\\w/])");
    private static final Pattern SHORT_PROFILE = Pattern.compile("(?<![\\w/])[ABC]{3}(?![\\w/])");

    /** Words beside which three letters are a language profile; elsewhere they are an acronym, such as BAC. */
    private static final Pattern OF_PROFILES =
            Pattern.compile("(?i)bilingu|profil|linguisti|\\blanguage|\\blevel|\\bniveau|imp[eé]rati");

    /** A telephone number as either language groups it: (613) 555-0123, 1 613 555-0123. */
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\d.,-])(?:\\+?1[ .\\u00a0-])?\\(?(\\d{3})\\)?[ .\\u00a0-](\\d{3})"
                    + "[ .\\u00a0–-](\\d{4})(?![\\d-])");

    /** Names of the same group over time and in either language: computer systems became information technology, « TI » in French. */
    private static final Set<String> INFORMATION_TECHNOLOGY = Set.of("CS", "IT", "TI");

    private CodeValues() {}

    /** Takes e-mail addresses out of a whole text, since they also occur in links. */
    static void takeAddresses(ValueScanner text) {
        text.take(EMAIL, match -> List.of(new FoundValue(ValueKind.EMAIL, email(match.group()))));
    }

    /** Returns an address with its words in order: bilingual mailboxes, and hosts of departments, name them in either order. */
    private static String email(String written) {
        var at = written.indexOf('@');
        return LinkTarget.words(written.substring(0, at).toLowerCase(Locale.ROOT), ".") + "@"
                + LinkTarget.site(written.substring(at + 1));
    }

    /** Takes telephone numbers, classifications and reference numbers out of the words. */
    static void take(ValueScanner words) {
        words.take(
                PHONE,
                match -> List.of(new FoundValue(ValueKind.PHONE, match.group(1) + match.group(2) + match.group(3))));
        words.take(CLASSIFICATION, CodeValues::classification);
        words.take(REFERENCE, match -> List.of(new FoundValue(ValueKind.REFERENCE, digits(match.group()))));
    }

    /** Takes language profiles, the only values without a digit, out of the words. */
    static void takeProfiles(ValueScanner words, String text) {
        words.take(PROFILE, match -> List.of(new FoundValue(ValueKind.PROFILE, profile(match.group()))));
        // Three capitals are rarer than the words beside them, and cheaper to look for.
        if (SHORT_PROFILE.matcher(text).find() && OF_PROFILES.matcher(text).find()) {
            words.take(SHORT_PROFILE, match -> List.of(new FoundValue(ValueKind.PROFILE, profile(match.group()))));
        }
    }

    private static List<FoundValue> classification(MatchResult match) {
        var group = match.group(1) == null ? match.group(2) : match.group(1);
        var shared = INFORMATION_TECHNOLOGY.contains(group) ? "IT" : group;
        return List.of(new FoundValue(ValueKind.CLASSIFICATION, shared + "-" + Integer.parseInt(match.group(3))));
    }

    /** Returns a reference number without letters: a department's letters differ between the languages, the digits do not. */
    private static String digits(String reference) {
        return reference.replaceAll("[A-Z]+", "").replaceAll("-+", "-");
    }

    /** Returns a language profile in its long form: CBC stands for CBC/CBC. */
    private static String profile(String written) {
        return written.contains("/") ? written : written + "/" + written;
    }
}
