package ca.tandem.posting;

import ca.tandem.common.text.LineBreaks;
import ca.tandem.common.text.TextCharacters;
import ca.tandem.workflow.Refusal;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The text of a posting in one language. Missing parts are empty, never null; white space around title and description is removed.
 *
 * @param title the title, one line
 * @param description a sentence or paragraph for lists and search engines, plain text
 * @param body the body, in Markdown
 */
public record PostingText(String title, String description, String body) implements Serializable {

    /** Maximum length of a title, in characters. */
    public static final int LONGEST_TITLE = 400;

    /** Maximum length of a description, in characters; generous, because some real descriptions contained a whole posting. */
    public static final int LONGEST_DESCRIPTION = 20_000;

    /** Maximum length of a body, in characters. */
    public static final int LONGEST_BODY = 200_000;

    /** Maximum length of a passage without an empty line, such as a paragraph, a list or a table, in characters. */
    public static final int LONGEST_PASSAGE = 20_000;

    /** Maximum number of non-empty lines and table cells together. */
    public static final int MOST_PIECES = 4_000;

    /** Maximum number of combining marks on one letter (Unicode Standard Annex 15, Stream-Safe Text Format). */
    private static final int MOST_MARKS = 30;

    private static final Pattern PILE = Pattern.compile("\\p{M}{" + (MOST_MARKS + 1) + "}");

    /** A text with three empty parts. */
    public static final PostingText EMPTY = new PostingText("", "", "");

    public PostingText {
        title = LineBreaks.collapse(written(title).strip());
        description = written(description).strip();
        body = written(body).replace("\r\n", "\n").replace('\r', '\n');
    }

    /**
     * Replaces the character U+0000, which PostgreSQL does not accept and an imported file may contain (CommonMark 0.31.2, section 2.3).
     */
    private static String written(String text) {
        return text == null ? "" : text.replace('\0', '\ufffd');
    }

    /** Checks whether all three parts are written. */
    public boolean isComplete() {
        return !title.isEmpty() && !description.isEmpty() && !body.isBlank();
    }

    /** Checks whether all three parts are empty. */
    public boolean isEmpty() {
        return title.isEmpty() && description.isEmpty() && body.isBlank();
    }

    /** Returns the reasons why this text cannot be saved; empty if it can. */
    public List<Refusal> refusals() {
        return Stream.of(
                        tooLong("text.title.long", title, LONGEST_TITLE),
                        tooLong("text.description.long", description, LONGEST_DESCRIPTION),
                        tooLong("text.body.long", body, LONGEST_BODY),
                        forbidden(),
                        marksPiledUp(),
                        passageTooLong(),
                        tooMany())
                .flatMap(Optional::stream)
                .toList();
    }

    /** Rejects characters that no text may hold: nobody sees them, and not every database takes them. */
    private Optional<Refusal> forbidden() {
        var character = TextCharacters.firstForbidden(title + description + body);
        return character.isPresent()
                ? Optional.of(Refusal.workflow("text.character", TextCharacters.name(character.getAsInt())))
                : Optional.empty();
    }

    /**
     * Rejects long runs of combining marks: finding the end of a word scans past the marks on its last letter, so they cost more than
     * their length.
     */
    private Optional<Refusal> marksPiledUp() {
        return Stream.of(title, description, body)
                        .anyMatch(part -> PILE.matcher(part).find())
                ? Optional.of(Refusal.workflow("text.marks.many", MOST_MARKS))
                : Optional.empty();
    }

    private Optional<Refusal> passageTooLong() {
        var start = 0;
        var line = 0;
        var first = 1;
        for (var at = 0; at <= body.length(); ) {
            var end = body.indexOf('\n', at);
            end = end < 0 ? body.length() : end;
            line++;
            if (end == at) {
                start = end + 1;
                first = line + 1;
            } else if (end - start > LONGEST_PASSAGE) {
                return Optional.of(Refusal.workflow("text.passage.long", first, LONGEST_PASSAGE));
            }
            at = end + 1;
        }
        return Optional.empty();
    }

    private Optional<Refusal> tooMany() {
        var pieces = 0;
        for (var at = 0; at < body.length(); at++) {
            var sign = body.charAt(at);
            pieces += sign == '|' || (sign == '\n' && at > 0 && body.charAt(at - 1) != '\n') ? 1 : 0;
        }
        return pieces > MOST_PIECES
                ? Optional.of(Refusal.workflow("text.pieces.many", pieces, MOST_PIECES))
                : Optional.empty();
    }

    private static Optional<Refusal> tooLong(String code, String part, int longest) {
        return part.length() > longest ? Optional.of(Refusal.workflow(code, part.length(), longest)) : Optional.empty();
    }
}
