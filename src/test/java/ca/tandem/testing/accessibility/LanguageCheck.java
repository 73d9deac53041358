package ca.tandem.testing.accessibility;

import ca.tandem.common.Language;
import ca.tandem.translation.check.wording.LanguageScore;
import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The check that the language of a page and of its parts is the one that they say (WCAG 2.2, 3.1.1 and 3.1.2), by the portal's own
 * {@link LanguageScore}. It knows English and French; of a text in another language it can only tell that it is not English, since the
 * function words of French are those of its sister languages, too.
 */
final class LanguageCheck {

    /** Signs below which a text is too short to tell. */
    private static final int FEWEST_SIGNS = 3;

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private LanguageCheck() {}

    /** Returns a finding for each part of the page that is evidently in another language than it says. */
    static List<AccessibilityFinding> findings(Page page) {
        return AccessibilityChecks.run(page, List.of("language")).stream()
                .map(part -> (Map<?, ?>) part)
                .filter(part -> !((String) part.get("language")).isEmpty())
                .filter(part -> isInAnother((String) part.get("language"), (String) part.get("words")))
                .map(part -> new AccessibilityFinding(
                        (String) part.get("criterion"),
                        (String) part.get("rule"),
                        (String) part.get("target"),
                        "It is said to be \"" + part.get("language") + "\", but is in another language."))
                .toList();
    }

    /** Tells whether another language has three times as many signs as the one that is said, and every fourth word shows it. */
    private static boolean isInAnother(String said, String words) {
        var own = Arrays.stream(Language.values())
                .filter(language -> language.name().equalsIgnoreCase(said))
                .findFirst();
        var other = own.filter(language -> language == Language.EN).isPresent() ? Language.FR : Language.EN;
        var signs = LanguageScore.of(words, other);
        return signs >= FEWEST_SIGNS
                && signs
                        >= 3
                                * own.map(language -> LanguageScore.of(words, language))
                                        .orElse(0)
                && signs * 4L >= WORD.matcher(words).results().count();
    }
}
