package ca.tandem.translation.alignment;

import ca.tandem.common.Language;
import ca.tandem.translation.text.InlineMarkdown;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Features that a text shares with its translation: numbers, addresses, codes and abbreviations, and words. Words are reduced to their
 * first four letters, so that cognates coincide (Simard, Foster and Isabelle, Using Cognates to Align Sentences in Bilingual Corpora,
 * 1992); for words that do not look alike, English takes the French prefixes of {@link SeedLexicon}.
 */
final class AlignmentFeatures {

    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final Pattern EMAIL = Pattern.compile("(?:(?<![\\w.+-])|\\G)[\\w.+-]++@[\\w-]++(?:\\.[\\w-]++)++");
    private static final Pattern CODE = Pattern.compile("\\b(\\p{Lu}{2,4})[-‑ ](\\d{1,2})\\b");
    private static final Pattern NUMBER = Pattern.compile("\\d++(?:[.,\\u00A0\\u202F]\\d++)*+");
    private static final Pattern CAPITALS = Pattern.compile("\\b\\p{Lu}[\\p{Lu}\\d]+s?\\b");
    private static final Pattern WORD = Pattern.compile("[a-z]{3,}");
    private static final Pattern TECHNOLOGY = Pattern.compile("^(?:CS|TI)$");
    private static final Pattern NO_DIGITS = Pattern.compile("\\D+");
    private static final Pattern PLURAL = Pattern.compile("s$");
    private static final Pattern ENTITY = Pattern.compile("&(?:\\w+|#\\d+);");
    private static final Map<String, Pattern> FORMS = Map.of(
            "question", Pattern.compile("\\?[\\s\\p{Pf}»\")]*$"),
            "exclamation", Pattern.compile("![\\s\\p{Pf}»\")]*$"),
            "announcement", Pattern.compile(":\\s*$"),
            "brackets", Pattern.compile("\\("),
            "quotation", Pattern.compile("[“«\"]"));
    private static final int PREFIX = 4;

    private final Language language;
    private final Set<String> found = new HashSet<>();

    private AlignmentFeatures(Language language) {
        this.language = language;
    }

    /** Returns the features of a text with inline Markdown. */
    static Set<String> of(InlineMarkdown inlineMarkdown, Language language) {
        var alignmentFeatures = new AlignmentFeatures(language);
        inlineMarkdown.destinations().forEach(alignmentFeatures::destination);
        alignmentFeatures.form(inlineMarkdown);
        alignmentFeatures.words(ENTITY.matcher(inlineMarkdown.plainText()).replaceAll(" "));
        return alignmentFeatures.found;
    }

    /** Checks whether translators leave the text behind a feature unchanged. */
    static boolean isConstant(String clue) {
        return clue.startsWith("number:") || clue.startsWith("code:") || clue.startsWith("mail:");
    }

    private void destination(String destination) {
        found.addAll(LanguageNeutralUrl.clues(destination));
    }

    /**
     * Adds features that both languages mark alike: questions, exclamations, introductions of a list, brackets, quotations, and text that
     * is entirely a link or strong.
     */
    private void form(InlineMarkdown inlineMarkdown) {
        var plain = inlineMarkdown.plainText();
        FORMS.forEach((form, pattern) -> {
            if (pattern.matcher(plain).find()) {
                found.add("form:" + form);
            }
        });
        var codes = inlineMarkdown.codes();
        if (codes.size() > 1) {
            var first = codes.get(0);
            var last = codes.get(codes.size() - 1);
            if (first.start() == 0 && last.end() == inlineMarkdown.length() && first.number() == last.number()) {
                found.add("form:" + first.kind());
            }
        }
    }

    private void words(String plain) {
        var rest = plain.indexOf('@') < 0 ? plain : take(EMAIL, plain, "mail:");
        var codes = CODE.matcher(rest);
        while (codes.find()) {
            // The IT group was called CS until 2021, and is TI in French
            found.add(
                    "code:" + TECHNOLOGY.matcher(codes.group(1)).replaceFirst("IT") + Integer.parseInt(codes.group(2)));
        }
        var numbers = NUMBER.matcher(rest);
        while (numbers.find()) {
            found.add("number:" + NO_DIGITS.matcher(numbers.group()).replaceAll(""));
        }
        var capitals = CAPITALS.matcher(rest);
        while (capitals.find()) {
            var word = PLURAL.matcher(capitals.group()).replaceFirst("");
            found.add("abbr:" + word);
            seeds(word.toLowerCase(Locale.ROOT), "abbr:");
        }
        var words = WORD.matcher(folded(rest));
        while (words.find()) {
            word(words.group());
        }
    }

    private void word(String word) {
        if (word.length() >= PREFIX || (language == Language.FR && SeedLexicon.SHORT.contains(word))) {
            found.add(prefix(word));
        }
        seeds(word, "");
    }

    private void seeds(String word, String kind) {
        if (language == Language.EN) {
            for (var french : SeedLexicon.of(word)) {
                found.add(kind.isEmpty() ? prefix(french) : kind + french.toUpperCase(Locale.ROOT));
            }
        }
    }

    private static String prefix(String word) {
        return word.substring(0, Math.min(PREFIX, word.length()));
    }

    private String take(Pattern pattern, String text, String kind) {
        var matches = pattern.matcher(text);
        while (matches.find()) {
            found.add(kind + matches.group().toLowerCase(Locale.ROOT));
        }
        return matches.replaceAll(" ");
    }

    /** Returns the text in lower case and without accents. */
    static String folded(String text) {
        var lower = text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        return MARK.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }
}
