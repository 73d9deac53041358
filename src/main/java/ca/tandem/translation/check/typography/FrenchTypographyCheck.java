package ca.tandem.translation.check.typography;

import ca.tandem.common.Language;
import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.UnitText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/**
 * Check of French typography as used in Canada (Translation Bureau, "Le guide du rédacteur"): a no-break space inside guillemets, before :
 * % $ and between a number and its unit, none before ; ! ?, « 16 h 30 », « 1 000,50 $ ».
 */
@ApplicationScoped
public class FrenchTypographyCheck implements Check {

    private static final String NO_BREAK = "\u00a0";
    private static final String SPACE = "[ \\u00a0\\u202f]";

    private static final List<TypographyRule> RULES = List.of(
            TypographyRule.of("french.guillemets", "«", "«" + SPACE + "*(?=\\S)", match -> "«" + NO_BREAK),
            TypographyRule.of(
                    "french.guillemets", "»", "(?<=[^\\s«\\u00a0\\u202f])" + SPACE + "*+»", match -> NO_BREAK + "»"),
            TypographyRule.of(
                    "french.colon",
                    ":",
                    "(?<=[^\\s:\\u00a0\\u202f])" + SPACE + "*+:(?=[\\s\\uFFFC»”\")]|$)",
                    match -> NO_BREAK + ":"),
            TypographyRule.of(
                    "french.mark",
                    ";!?",
                    "(?<=[^\\s\\u00a0\\u202f])" + SPACE + "++[;!?]+(?![\\w(/=])",
                    match -> match.group().strip().replaceAll(SPACE, "")),
            TypographyRule.of("french.percent", "%", "(?<=\\d)" + SPACE + "*%(?!\\w)", match -> NO_BREAK + "%"),
            TypographyRule.of(
                    "french.dollar",
                    "$",
                    "\\$" + SPACE + "?(\\d{1,3}(?:[, \\u00a0\\u202f]\\d{3}){1,6}|\\d+)(?:[.,](\\d\\d)(?!\\d))?(?!\\d)",
                    FrenchTypographyCheck::dollars),
            TypographyRule.of(
                    "french.dollar",
                    "$",
                    "(?<=\\d)" + SPACE + "*+([kMG]?)" + SPACE + "*+\\$(?!\\d)",
                    match -> NO_BREAK + match.group(1) + "$"),
            TypographyRule.of(
                    "french.number",
                    TypographyRule.DIGITS,
                    "(?<![\\d.,:$+(-]|[-+.)] )\\b\\d{1,3}(?:" + SPACE + "\\d{3}){1,6}(?!\\d|" + SPACE + "?-|" + SPACE
                            + "\\d)",
                    match -> match.group().replaceAll(SPACE, NO_BREAK)),
            TypographyRule.of(
                    "french.number", ",", "(?<![\\d.,$]|\\$ )\\d{1,3}(?:,\\d{3})++(?![\\d,])", match -> match.group()
                            .replace(",", NO_BREAK)),
            TypographyRule.of(
                    "french.unit",
                    TypographyRule.DIGITS,
                    "(?<=\\d)" + SPACE + "*(km|cm|mm|kg|mg|Mo|Go|To|ko|kW|kWh|°C|min)(?![\\p{L}\\d])",
                    match -> NO_BREAK + match.group(1)),
            TypographyRule.of(
                    "french.time",
                    TypographyRule.DIGITS,
                    "(?<![\\d:.,/-])([01]?\\d|2[0-4])(?:" + SPACE + "?[hH](?:" + SPACE
                            + "?([0-5]\\d)(?!\\d))?(?![\\p{L}\\d])" + "|:([0-5]\\d)(?![\\d:]))",
                    FrenchTypographyCheck::time),
            TypographyRule.of(
                    "french.ordinal",
                    TypographyRule.DIGITS,
                    "(?<=\\d)(?:[iè]?ème|eme|nd|nde)(s?)(?!\\p{L})",
                    match -> "e" + match.group(1)),
            TypographyRule.of("french.ordinal", "1", "(?<=1)[eè]re(s?)(?!\\p{L})", match -> "re" + match.group(1)),
            TypographyRule.of("french.apostrophe", "'", "(?<=\\p{L})'(?=[\\p{L}«\\uFFFC])", match -> "’"));

    private static final TypographyRule STRAIGHT = TypographyRule.of(
            "french.quotes",
            "\"",
            "\"([^\"\\n]*)\"",
            match -> "«" + NO_BREAK + match.group(1).strip() + NO_BREAK + "»");
    private static final TypographyRule CURLY = TypographyRule.of(
            "french.quotes",
            "”",
            "“([^“”\\n]*+)”",
            match -> "«" + NO_BREAK + match.group(1).strip() + NO_BREAK + "»");

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        return checkedEdition.unitTexts(Language.FR).flatMap(unit -> Stream.of(
                        RULES.stream().flatMap(typographyRule -> typographyRule.findings(unit)),
                        STRAIGHT.findings(unit),
                        // Within guillemets these are the second level of quotation.
                        unit.maskedText().indexOf('«') < 0 ? CURLY.findings(unit) : Stream.<Finding>empty())
                .flatMap(findings -> findings)
                .map(finding -> unmasked(finding, unit)));
    }

    /**
     * Returns the finding without its replacement if that contains masked characters: it was made from the masked words and would overwrite
     * Markdown.
     */
    private static Finding unmasked(Finding finding, UnitText unit) {
        var mend = finding.spot().mend();
        if (mend.indexOf('\uFFFC') < 0) {
            return finding;
        }
        return finding.at(unit.spot(finding.spot().start(), finding.spot().end(), null));
    }

    private static String dollars(MatchResult match) {
        var cents = match.group(2) == null ? "" : "," + match.group(2);
        return match.group(1).replaceAll("[, \\u202f]", NO_BREAK) + cents + NO_BREAK + "$";
    }

    /** Formats hours and minutes; an hour alone may be a duration and is written alike. */
    private static String time(MatchResult match) {
        var minutes = match.group(2) == null ? match.group(3) : match.group(2);
        return match.group(1) + NO_BREAK + "h" + (minutes == null ? "" : NO_BREAK + minutes);
    }
}
