package ca.tandem.feedback;

import ca.tandem.common.Language;
import ca.tandem.common.text.TextFolding;
import ca.tandem.translation.text.InlineCode;
import ca.tandem.translation.text.InlineCode.CodeKind;
import ca.tandem.translation.text.InlineMarkdown;
import ca.tandem.translation.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the unit that holds words that a reader quoted from the page. Only words are compared, without punctuation, white space and codes of
 * Markdown, since a browser's selection has other ones than the text.
 */
final class PassageFinder {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]++");
    private static final Pattern ENTITY = Pattern.compile("&#?\\w{1,32};");
    private static final String SPACE = " ";

    private PassageFinder() {}

    /**
     * Finds the first unit in which the passage begins; it can go on into the next ones.
     *
     * @param units the units of an edition, in order
     * @param language the language of the passage
     * @param passage the words as the reader quoted them
     * @return the unit; empty if the text does not have the passage, or the passage has no words
     */
    static Optional<Unit> find(List<Unit> units, Language language, String passage) {
        var words = words(passage);
        if (words.isBlank()) {
            return Optional.empty();
        }
        var text = new StringBuilder();
        var starts = new ArrayList<Integer>();
        for (var unit : units) {
            starts.add(text.length());
            text.append(words(shown(unit, language)));
        }
        var whole = text.indexOf(words);
        // A selection can begin or end within a word.
        var at = whole < 0 ? text.indexOf(words.strip()) : whole;
        return at < 0 ? Optional.empty() : Optional.of(units.get(unitAt(starts, at)));
    }

    /** Returns the index of the last unit that starts at or before a position; that of a space between two units is the first word after it. */
    private static int unitAt(List<Integer> starts, int position) {
        var index = 0;
        while (index + 1 < starts.size() && starts.get(index + 1) <= position) {
            index++;
        }
        return index;
    }

    /** Returns the words of a text, folded, each with a space before and after it. */
    private static String words(String text) {
        return WORD.matcher(TextFolding.fold(text))
                .results()
                .map(word -> SPACE + word.group() + SPACE)
                .collect(Collectors.joining());
    }

    /** Returns what readers see of a unit in a language, without the codes that they do not see. */
    private static String shown(Unit unit, Language language) {
        var written = unit.getEdition().getSourceLanguage() == language ? unit.getSource() : unit.getTextInEdition();
        if (written == null) {
            return "";
        }
        var inline = InlineMarkdown.of(written);
        var shown = new StringBuilder();
        var done = 0;
        for (var code : inline.codes()) {
            shown.append(written, done, code.start()).append(shown(inline, code));
            done = code.end();
        }
        return ENTITY.matcher(shown.append(written, done, written.length())).replaceAll(SPACE);
    }

    private static String shown(InlineMarkdown inline, InlineCode code) {
        if (code.kind() == CodeKind.CODE) {
            return inline.literal(code);
        }
        return code.kind() == CodeKind.BREAK ? SPACE : "";
    }
}
