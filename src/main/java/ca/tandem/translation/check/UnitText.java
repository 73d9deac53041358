package ca.tandem.translation.check;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.translation.text.Block;
import ca.tandem.translation.text.BlockKind;
import ca.tandem.translation.text.InlineMarkdown;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The text of a unit in one language, parsed for the checks. */
public final class UnitText {

    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://|www\\.)[^\\s<>\"«»\uFFFC]*[^\\s<>\"«».,;:!?)\uFFFC]|(?:(?<![\\w.+-])|\\G)[\\w.+-]++@[\\w-]++(?:\\.[\\w-]++)++|&#?\\w{2,10};"
                    // A picture by name
                    + "|(?<![\\w:]):[a-z][a-z0-9_+-]{1,30}:(?![\\w:])");

    /** Signs of a text in which something may be masked. */
    private static final Pattern HINTS = Pattern.compile("[&@]|://|www\\.|:[a-z]");

    private static final Set<String> NO_BREAK_SPACES = Set.of("&nbsp;", "&#160;", "&#xA0;", "&#xa0;");

    private static final int CONTEXT = 24;

    private final UnitPair unit;
    private final Language language;
    private final Block block;
    private final InlineMarkdown inlineMarkdown;
    private final String maskedText;

    private UnitText(UnitPair unit, Language language, Block block, InlineMarkdown inlineMarkdown) {
        this.unit = unit;
        this.language = language;
        this.block = block;
        this.inlineMarkdown = inlineMarkdown;
        this.maskedText = masked(words(inlineMarkdown));
    }

    /** Masks addresses and entities as well; the entity of a no-break space becomes as many no-break spaces as it has characters. */
    private static String masked(String text) {
        return HINTS.matcher(text).find()
                ? ADDRESS.matcher(text).replaceAll(match -> {
                    var found = match.group();
                    return (NO_BREAK_SPACES.contains(found) ? "\u00a0" : String.valueOf(InlineMarkdown.PLACEHOLDER))
                            .repeat(found.length());
                })
                : text;
    }

    /** Returns the text without Markdown, and without style sheets, whose words are no text. */
    private static String words(InlineMarkdown inlineMarkdown) {
        var masked = new StringBuilder(inlineMarkdown.masked());
        var codes = inlineMarkdown.codes();
        for (var i = 0; i + 1 < codes.size(); i++) {
            if (inlineMarkdown.literal(codes.get(i)).toLowerCase(Locale.ROOT).startsWith("<style")) {
                for (var at = codes.get(i).end(); at < codes.get(i + 1).start(); at++) {
                    masked.setCharAt(at, InlineMarkdown.PLACEHOLDER);
                }
            }
        }
        return masked.toString();
    }

    /** Returns a unit's text in a language; null if it has none. {@code inlines} returns the parsed inline Markdown of a text. */
    static UnitText of(UnitPair pair, Language language, Function<String, InlineMarkdown> inlines) {
        var block = pair.blocks().get(language);
        return block == null || block.text().isBlank()
                ? null
                : new UnitText(pair, language, block, inlines.apply(block.text()));
    }

    /** Creates the text of a block that is read by itself, without the other language. */
    public static UnitText alone(Block block, Language language) {
        var pair = new UnitPair(null, new Bilingual<Block>(null, null).with(language, block));
        return new UnitText(pair, language, block, InlineMarkdown.of(block.text()));
    }

    /** Returns the language in which the text is supposed to be. */
    public Language language() {
        return language;
    }

    /** Returns the text with its kind and level. */
    public Block block() {
        return block;
    }

    /** Returns the text as written, with its inline Markdown. */
    public String text() {
        return block.text();
    }

    /** Returns the parsed inline Markdown of the text. */
    public InlineMarkdown inline() {
        return inlineMarkdown;
    }

    /**
     * Returns the text with {@link InlineMarkdown#PLACEHOLDER} in place of every character of Markdown, code and addresses; positions are those of the
     * text.
     */
    public String maskedText() {
        return maskedText;
    }

    /** Checks whether the other text as a whole is written and has no counterpart of this one. */
    public boolean hasNoCounterpart() {
        return unit.status() == null && unit.blocks().get(language.other()) == null;
    }

    /** Checks whether this is the text of the unit with that id. */
    boolean isOf(String id) {
        return id.equals(unit.unit());
    }

    /** Returns the part of the posting's text that contains this one. */
    public String place() {
        return place(block.kind());
    }

    /** Returns the part of a text that contains blocks of the given kind. */
    public static String place(BlockKind kind) {
        return switch (kind) {
            case TITLE -> "title";
            case DESCRIPTION -> "description";
            default -> "body";
        };
    }

    /** Creates a finding about the whole unit, whose severity is that of its {@link FindingCode}. */
    public Finding finding(String code, Object... arguments) {
        return Finding.of(code, language, place(), arguments).at(whole());
    }

    /** Creates a location in this unit, with the surrounding words as excerpt. The replacement may be null. */
    public Finding.FindingLocation spot(int start, int end, String mend) {
        var text = text();
        var from = start;
        while (from > 0 && start - from < CONTEXT && !isBreak(text, from - 1, start)) {
            from--;
        }
        var to = end;
        while (to < text.length() && to - end < CONTEXT && !isBreak(text, to, end - 1)) {
            to++;
        }
        return new Finding.FindingLocation(
                unit.unit(), start, end, text.substring(from, to).strip(), mend);
    }

    /** Checks whether the excerpt ends here. Words end at white space, except for white space right beside the location. */
    private static boolean isBreak(String text, int at, int beside) {
        return Character.isWhitespace(text.charAt(at)) && Math.abs(at - beside) > 1;
    }

    private Finding.FindingLocation whole() {
        return new Finding.FindingLocation(unit.unit(), 0, text().length(), shortened(text()), null);
    }

    private static String shortened(String text) {
        return text.length() <= 3 * CONTEXT
                ? text
                : text.substring(0, 3 * CONTEXT).strip() + "…";
    }
}
