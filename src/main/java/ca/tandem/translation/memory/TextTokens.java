package ca.tandem.translation.memory;

import ca.tandem.translation.text.InlineCode;
import ca.tandem.translation.text.InlineMarkdown;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The tokens of a text: words and numbers in lower case, punctuation marks, and inline codes, of which only the kind counts and not the
 * target of a link. White space is no token. A token is stored as a number whose lowest bit is set for a word.
 */
final class TextTokens {

    /** Weight of a word. */
    static final int WORD = 4;

    /** Weight of a punctuation mark or an inline code, which a translator corrects faster than a word. */
    static final int MARK = 1;

    private static final Pattern MARKUP = Pattern.compile("[*_\\[<`\\\\&!\\n]");

    private final int[] codes;
    private final int weight;

    TextTokens(int[] codes) {
        this.codes = codes;
        this.weight = Arrays.stream(codes).map(TextTokens::weight).sum();
    }

    /** Splits a text with inline Markdown into tokens. */
    static TextTokens of(String text) {
        var tokenizer = new Tokenizer();
        if (!MARKUP.matcher(text).find()) {
            tokenizer.words(text);
            return tokenizer.tokens();
        }
        var inlineMarkdown = InlineMarkdown.of(text);
        var done = 0;
        for (var code : inlineMarkdown.codes()) {
            if (code.start() >= done) {
                tokenizer.words(text.substring(done, code.start()));
                tokenizer.code(code);
                done = code.end();
            }
        }
        tokenizer.words(text.substring(done));
        return tokenizer.tokens();
    }

    static boolean isWord(int token) {
        return (token & 1) == 1;
    }

    static int weight(int token) {
        return isWord(token) ? WORD : MARK;
    }

    /** Returns the tokens; the array must not be changed. */
    int[] codes() {
        return codes;
    }

    /** Returns the total weight of the tokens. */
    int weight() {
        return weight;
    }

    /** Returns the words in the order of the text. */
    int[] words() {
        return Arrays.stream(codes).filter(TextTokens::isWord).toArray();
    }

    private static final class Tokenizer {

        private int[] found = new int[32];
        private int size;

        void code(InlineCode code) {
            add(InlineMarkdown.PLACEHOLDER + code.kind().name() + code.role().name(), 0);
        }

        void words(String raw) {
            var text = Normalizer.isNormalized(raw, Normalizer.Form.NFC)
                    ? raw
                    : Normalizer.normalize(raw, Normalizer.Form.NFC);
            var at = 0;
            while (at < text.length()) {
                var character = text.codePointAt(at);
                var next = at + Character.charCount(character);
                if (inWord(character)) {
                    while (next < text.length() && inWord(text.codePointAt(next))) {
                        next += Character.charCount(text.codePointAt(next));
                    }
                    add(lower(text, at, next), 1);
                } else if (!isSilent(character)) {
                    add(Character.toString(character == '’' ? '\'' : character), 0);
                }
                at = next;
            }
        }

        private static String lower(String text, int from, int to) {
            var lower = new StringBuilder(to - from);
            text.substring(from, to).codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
            return lower.toString();
        }

        private static boolean inWord(int character) {
            return Character.isLetterOrDigit(character) || Character.getType(character) == Character.NON_SPACING_MARK;
        }

        private static boolean isSilent(int character) {
            return Character.isWhitespace(character)
                    || Character.isSpaceChar(character)
                    || Character.getType(character) == Character.FORMAT;
        }

        private void add(String token, int word) {
            if (size == found.length) {
                found = Arrays.copyOf(found, 2 * size);
            }
            found[size++] = (Fingerprint.ofToken(token) & ~1) | word;
        }

        TextTokens tokens() {
            return new TextTokens(Arrays.copyOf(found, size));
        }
    }
}
