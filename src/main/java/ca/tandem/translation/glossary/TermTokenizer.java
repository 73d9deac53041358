package ca.tandem.translation.glossary;

import ca.tandem.common.Language;
import ca.tandem.translation.text.InlineCode;
import ca.tandem.translation.text.InlineMarkdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tokenizer of the words by which terms are found in a text. Code, HTML and addresses are skipped, elisions are split off, and doublets and
 * forms with a median point are folded into one word.
 */
final class TermTokenizer {

    private static final char END = '\u0000';
    private static final Pattern MARKUP = Pattern.compile("[*_`\\[<!\\\\]");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://|www\\.)\\S+|(?:(?<![\\p{L}\\p{N}._%+-])|\\G)[\\p{L}\\p{N}._%+-]++@[\\p{L}\\p{N}.-]+");

    /**
     * Pattern of a word; the endings of other genders and numbers follow it: {@code candidat·e·s}, {@code candidat(e)s},
     * {@code candidat.e.s}.
     */
    private static final String WORD =
            "(?<word>[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}\\u00ad]*(?:&[\\p{L}\\p{N}]++)*+[+#]*+)";

    private static final String FEMININE = "(?:[nv]?es?|t?rices?|eu[rs]es?|i?ères?)";
    private static final Map<Language, Pattern> WORDS = Map.of(
            Language.EN,
            Pattern.compile(WORD + "(?:\\(\\p{Ll}{1,5}\\)|['’ʼ]s(?!\\p{L}))?"),
            Language.FR,
            Pattern.compile(WORD + "(?<ending>(?:[·•‧⸱]\\p{L}++)++|\\(\\p{Ll}{1,5}\\)s?|\\." + FEMININE
                    + "(?:\\.s)?(?!\\p{L})|-" + FEMININE + "-s(?!\\p{L})|-es?(?![\\p{L}-]))?"));
    private static final Pattern INSIDE_A_TERM =
            Pattern.compile("[\\s\\u00a0\\u202f\\u2009\\u2011\\u2010'’ʼ\\ufffc-]*");
    private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*\\n");

    private static final Set<String> ARTICLES = Set.of("le", "la", "les", "l");
    private static final Map<String, String> MELTED = Map.of("du", "de", "des", "de", "d", "de", "au", "à", "aux", "à");
    private static final Set<String> OR = Set.of("ou", "et", "or", "and");

    private TermTokenizer() {}

    /** Returns the words of a unit. */
    static List<Word> tokenize(String unit, Language language) {
        var text = masked(unit);
        var words = new ArrayList<Word>();
        var matcher = WORDS.get(language).matcher(text);
        var done = 0;
        var apart = false;
        while (matcher.find()) {
            var between = text.substring(done, matcher.start());
            var slash = between.equals("/");
            apart |= !slash && separates(between);
            done = matcher.end();
            var surface = matcher.group("word").replace("\u00ad", "");
            var lower = surface.toLowerCase(Locale.ROOT);
            if (language == Language.FR && ARTICLES.contains(lower)) {
                continue;
            }
            var end = language == Language.FR ? matcher.end() : matcher.end("word");
            var canonical = language == Language.FR ? MELTED.getOrDefault(lower, lower) : lower;
            var word = new Word(matcher.start(), end, surface, canonical, Stems.of(canonical, language), apart);
            apart = false;
            add(words, word, slash);
        }
        return words;
    }

    /** Adds a word. One that repeats the word before it in the other gender is folded into that word: {@code candidate ou candidat}. */
    private static void add(List<Word> words, Word word, boolean slash) {
        var last = words.size() - 1;
        if (slash && last >= 0) {
            if (words.get(last).isOtherFormOf(word) || word.text().matches(FEMININE)) {
                words.set(last, words.get(last).mergedWith(word));
            } else {
                words.add(word.setApart());
            }
        } else if (last >= 1
                && !word.startsPhrase()
                && !words.get(last).startsPhrase()
                && OR.contains(words.get(last).text())
                && words.get(last - 1).isOtherFormOf(word)) {
            words.remove(last);
            words.set(last - 1, words.get(last - 1).mergedWith(word));
        } else {
            words.add(word);
        }
    }

    private static boolean separates(String between) {
        return !INSIDE_A_TERM.matcher(between).matches()
                || PARAGRAPH.matcher(between).find();
    }

    /** Masks code, HTML and addresses without changing the length of the text. Words around emphasis and links stay adjacent. */
    private static String masked(String unit) {
        var text = new StringBuilder(unit);
        if (MARKUP.matcher(unit).find()) {
            var inlineMarkdown = InlineMarkdown.of(unit);
            text = new StringBuilder(inlineMarkdown.masked());
            for (var code : inlineMarkdown.codes()) {
                if (code.role() == InlineCode.CodeRole.ALONE) {
                    erase(text, code.start(), code.end());
                }
            }
        }
        var words = text.toString();
        if (words.indexOf('@') >= 0 || words.contains("://") || words.contains("www.")) {
            var addresses = ADDRESS.matcher(words);
            while (addresses.find()) {
                erase(text, addresses.start(), addresses.end());
            }
        }
        return text.toString();
    }

    private static void erase(StringBuilder text, int start, int end) {
        for (var i = start; i < end; i++) {
            text.setCharAt(i, END);
        }
    }
}
