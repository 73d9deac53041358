package ca.tandem.translation.check.typography;

import ca.tandem.common.Language;
import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** Check of English typography as used in Canada: no space before a mark, "$100", "20%", "4:30 pm", quotation marks of its own. */
@ApplicationScoped
public class EnglishTypographyCheck implements Check {

    private static final String SPACE = "[ \\u00a0\\u202f]";
    private static final int NOON = 12;

    private static final List<TypographyRule> RULES = List.of(
            TypographyRule.of(
                    "english.mark",
                    ":;!?",
                    "(?<=[^\\s\\u00a0\\u202f])" + SPACE + "++[:;!?]+(?![\\w()/=])",
                    match -> match.group().replaceAll(SPACE, "")),
            TypographyRule.of("english.percent", "%", "(?<=\\d)" + SPACE + "+%(?!\\w)", match -> "%"),
            TypographyRule.of(
                    "english.dollar",
                    "$",
                    "(?<![$\\d.,])(\\d{1,3}(?:[, \\u00a0\\u202f]\\d{3}){1,6}|\\d+)(?:[.,](\\d\\d))?" + SPACE
                            + "?\\$(?!\\d)",
                    EnglishTypographyCheck::dollars),
            TypographyRule.of(
                    "english.time",
                    TypographyRule.DIGITS,
                    "(?i)(?<![\\d:.,])(\\d{1,2}(?::[0-5]\\d)?)" + SPACE + "?([ap])(?:m\\b|\\.m\\.)",
                    match -> match.group(1) + space(match) + match.group(2).toLowerCase(Locale.ROOT) + "m"),
            TypographyRule.of(
                    "english.time",
                    TypographyRule.DIGITS,
                    "(?<![\\d:.,])([01]?\\d|2[0-3])" + SPACE + "?h" + SPACE + "?([0-5]\\d)(?![\\p{L}\\d])",
                    EnglishTypographyCheck::time),
            TypographyRule.of(
                    "english.quotes",
                    "«",
                    "«([^«»\\uFFFC\\n]*+)»",
                    match -> "“"
                            + match.group(1)
                                    .replace('\u00a0', ' ')
                                    .replace('\u202f', ' ')
                                    .strip() + "”"));

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        return checkedEdition.unitTexts(Language.EN).flatMap(unit -> RULES.stream()
                .flatMap(typographyRule -> typographyRule.findings(unit)));
    }

    private static String dollars(MatchResult match) {
        var cents = match.group(2) == null ? "" : "." + match.group(2);
        return "$" + match.group(1).replaceAll(SPACE, ",") + cents;
    }

    /** Returns the space before am or pm: a breaking one if the text has it, otherwise a no-break space; both are accepted. */
    private static String space(MatchResult match) {
        return match.group().contains(" ") ? " " : "\u00a0";
    }

    private static String time(MatchResult match) {
        var hour = Integer.parseInt(match.group(1));
        return (hour % NOON == 0 ? NOON : hour % NOON) + ":" + match.group(2) + "\u00a0" + (hour < NOON ? "am" : "pm");
    }
}
