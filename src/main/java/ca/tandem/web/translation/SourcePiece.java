package ca.tandem.web.translation;

import ca.tandem.common.Language;
import ca.tandem.translation.glossary.TermOccurrence;
import ca.tandem.translation.text.InlineMarkdown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of a unit's source as the translation page shows it.
 *
 * @param kind the kind of piece
 * @param text its characters
 * @param note the preferred translations of a term, separated by commas; null for other pieces
 */
public record SourcePiece(PieceKind kind, String text, String note) {

    /** Kinds of pieces. */
    public enum PieceKind {
        WORDS,
        CODE,
        TERM
    }

    /** Splits a text into words, inline codes and terms. The pieces, concatenated, are the text. */
    static List<SourcePiece> of(String text, List<TermOccurrence> terms, Language target) {
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
        var masked = InlineMarkdown.of(text).masked();
        var pieces = new ArrayList<SourcePiece>();
        var start = 0;
        for (var i = 1; i <= text.length(); i++) {
            if (i == text.length() || !like(masked, notes, start, i)) {
                pieces.add(piece(text.substring(start, i), isCode(masked, start), notes[start]));
                start = i;
            }
        }
        return List.copyOf(pieces);
    }

    @SuppressWarnings("ReferenceEquality") // two terms may have the same translation; each is a piece of its own
    private static boolean like(String masked, String[] notes, int one, int other) {
        return isCode(masked, one) == isCode(masked, other) && (isCode(masked, one) || notes[one] == notes[other]);
    }

    private static boolean isCode(String masked, int at) {
        return masked.charAt(at) == InlineMarkdown.PLACEHOLDER;
    }

    private static SourcePiece piece(String text, boolean isCode, String note) {
        if (isCode) {
            return new SourcePiece(PieceKind.CODE, text, null);
        }
        return note == null
                ? new SourcePiece(PieceKind.WORDS, text, null)
                : new SourcePiece(PieceKind.TERM, text, note);
    }
}
