package ca.tandem.translation.check;

import ca.tandem.common.Language;
import ca.tandem.translation.text.Block;
import ca.tandem.translation.text.BlockKind;
import ca.tandem.translation.text.Inline;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What a unit says in one language, taken apart as the checks need it. */
public final class UnitText {

    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://|www\\.)[^\\s<>\"«»\uFFFC]*[^\\s<>\"«».,;:!?)\uFFFC]|(?:(?<![\\w.+-])|\\G)[\\w.+-]++@[\\w-]++(?:\\.[\\w-]++)++|&#?\\w{2,10};");

    private static final int CONTEXT = 24;

    private final UnitPair unit;
    private final Language language;
    private final Block block;
    private final Inline inline;
    private final String words;

    private UnitText(UnitPair unit, Language language, Block block, Inline inline) {
        this.unit = unit;
        this.language = language;
        this.block = block;
        this.inline = inline;
        this.words = masked(inline.masked());
    }

    /** Addresses and entities masked as well; the entity of a no-break space is so many of them. */
    private static String masked(String text) {
        return text.indexOf('&') < 0 && text.indexOf('@') < 0 && !text.contains("://") && !text.contains("www.")
                ? text
                : ADDRESS.matcher(text).replaceAll(match -> {
                    var found = match.group();
                    return (found.equals("&nbsp;") ? "\u00a0" : String.valueOf(Inline.PLACE)).repeat(found.length());
                });
    }

    /** That side of a unit; null where it says nothing. {@code inlines} gives each text taken apart. */
    static UnitText of(UnitPair pair, Language language, Function<String, Inline> inlines) {
        var block = pair.blocks().get(language);
        return block == null || block.text().isBlank()
                ? null
                : new UnitText(pair, language, block, inlines.apply(block.text()));
    }

    /** The language it is meant to be in. */
    public Language language() {
        return language;
    }

    /** The text with its structure. */
    public Block block() {
        return block;
    }

    /** The text as it is written, with its inline Markdown. */
    public String text() {
        return block.text();
    }

    /** The text's inline Markdown. */
    public Inline inline() {
        return inline;
    }

    /** The text with {@link Inline#PLACE} over every character of Markdown, code and addresses: positions are those of the text. */
    public String words() {
        return words;
    }

    /** Whether the other text as a whole is written and has nothing that says this. */
    public boolean isAlone() {
        return unit.status() == null && unit.blocks().get(language.other()) == null;
    }

    /** Which part of the text it stands in. */
    public String place() {
        return place(block.kind());
    }

    /** The part of a text in which blocks of that kind stand. */
    public static String place(BlockKind kind) {
        return switch (kind) {
            case TITLE -> "title";
            case DESCRIPTION -> "description";
            default -> "body";
        };
    }

    /** A finding that blocks, about the whole unit. */
    public Finding error(String code, Object... arguments) {
        return Finding.error(code, language, place(), arguments).at(whole());
    }

    /** A finding that is shown, about the whole unit. */
    public Finding warning(String code, Object... arguments) {
        return Finding.warning(code, language, place(), arguments).at(whole());
    }

    /** Where in this unit something is found, with the words around it. */
    public Finding.Spot spot(int start, int end, String mend) {
        var text = text();
        var from = start;
        while (from > 0 && start - from < CONTEXT && !isBreak(text, from - 1, start)) {
            from--;
        }
        var to = end;
        while (to < text.length() && to - end < CONTEXT && !isBreak(text, to, end - 1)) {
            to++;
        }
        return new Finding.Spot(
                unit.unit(), start, end, text.substring(from, to).strip(), mend);
    }

    /** Words end at white space; that beside the spot belongs to it. */
    private static boolean isBreak(String text, int at, int beside) {
        return Character.isWhitespace(text.charAt(at)) && Math.abs(at - beside) > 1;
    }

    private Finding.Spot whole() {
        return new Finding.Spot(unit.unit(), 0, text().length(), shortened(text()), null);
    }

    private static String shortened(String text) {
        return text.length() <= 3 * CONTEXT
                ? text
                : text.substring(0, 3 * CONTEXT).strip() + "…";
    }
}
