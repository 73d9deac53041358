package ca.tandem.web.translation;

import ca.tandem.common.Language;
import ca.tandem.translation.glossary.Occurrence;
import ca.tandem.translation.text.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A stretch of a source as the desk shows it.
 *
 * @param kind what it is
 * @param text its characters
 * @param note of a term, what it is called in the other language; else null
 */
public record Piece(Kind kind, String text, String note) {

    /** What a stretch can be. */
    public enum Kind {
        WORDS,
        CODE,
        TERM
    }

    /** A text with its codes and terms apart. Put together, the pieces are the text. */
    static List<Piece> of(String text, List<Occurrence> terms, Language target) {
        var notes = new String[text.length()];
        for (var term : terms) {
            var wanted = term.concepts().stream()
                    .map(concept -> concept.preferred(target))
                    .distinct()
                    .collect(Collectors.joining(", "));
            for (var i = term.start(); i < term.end(); i++) {
                notes[i] = wanted;
            }
        }
        var masked = Inline.of(text).masked();
        var pieces = new ArrayList<Piece>();
        var start = 0;
        for (var i = 1; i <= text.length(); i++) {
            if (i == text.length() || !like(masked, notes, start, i)) {
                pieces.add(piece(text.substring(start, i), isCode(masked, start), notes[start]));
                start = i;
            }
        }
        return List.copyOf(pieces);
    }

    @SuppressWarnings("ReferenceEquality") // two terms may be called the same; each is a stretch of its own
    private static boolean like(String masked, String[] notes, int one, int other) {
        return isCode(masked, one) == isCode(masked, other) && (isCode(masked, one) || notes[one] == notes[other]);
    }

    private static boolean isCode(String masked, int at) {
        return masked.charAt(at) == Inline.PLACE;
    }

    private static Piece piece(String text, boolean isCode, String note) {
        if (isCode) {
            return new Piece(Kind.CODE, text, null);
        }
        return note == null ? new Piece(Kind.WORDS, text, null) : new Piece(Kind.TERM, text, note);
    }
}
