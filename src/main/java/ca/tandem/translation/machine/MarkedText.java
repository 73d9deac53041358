package ca.tandem.translation.machine;

import ca.tandem.common.Language;
import ca.tandem.translation.glossary.TermOccurrence;
import ca.tandem.translation.text.InlineCode.CodeKind;
import ca.tandem.translation.text.InlineCode.CodeRole;
import ca.tandem.translation.text.InlineMarkdown;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.commons.text.translate.EntityArrays;
import org.apache.commons.text.translate.LookupTranslator;

/**
 * A unit's text as an engine gets it: its words, with tags in place of the inline codes, addresses and placeholders that must come back, and
 * around the glossary's terms. The engine may move a tag with its words, but not lose or double it.
 */
final class MarkedText {

    /** Parts that are no Markdown and yet no words: addresses, entities, placeholders, characters that Markdown escapes. */
    private static final Pattern FIXED = Pattern.compile(
            "(?:https?://|www\\.)[^\\s<>\"«»]*[^\\s<>\"«».,;:!?)]|(?<![\\w.+-])[\\w.+-]++@[\\w-]++(?:\\.[\\w-]++)++"
                    + "|&#?\\w{2,10};|\\{\\{[^{}]*+}}|\\$?\\{[\\w.-]+}|(?<![\\d%])%(?:\\d\\$)?[sd]\\b|\\\\\\p{Punct}");

    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z:]+)([^<>]*)>");

    private static final Pattern ID = Pattern.compile("\\bid\\s*=\\s*[\"']?(\\d{1,6})\\b");

    private static final LookupTranslator ESCAPE = new LookupTranslator(EntityArrays.BASIC_ESCAPE);

    /** A piece of the text that must come back: a code that opens or closes words, or a piece that stands alone. */
    private record FixedPiece(CodeRole role, int number, int start, int end) {}

    private final String text;
    private final InlineMarkdown inline;
    private final List<FixedPiece> pieces;

    private MarkedText(String text) {
        this.text = text;
        this.inline = InlineMarkdown.of(text);
        this.pieces = pieces(inline);
    }

    static MarkedText of(String text) {
        return new MarkedText(text);
    }

    private static List<FixedPiece> pieces(InlineMarkdown inline) {
        var found = new ArrayList<FixedPiece>();
        var number = 0;
        for (var code : inline.codes()) {
            found.add(new FixedPiece(code.role(), code.number(), code.start(), code.end()));
            number = Math.max(number, code.number());
        }
        var matcher = FIXED.matcher(inline.masked());
        while (matcher.find()) {
            // A code may stand within what looks like an address; it stays a code.
            if (matcher.group().indexOf(InlineMarkdown.PLACEHOLDER) < 0) {
                found.add(new FixedPiece(CodeRole.ALONE, ++number, matcher.start(), matcher.end()));
            }
        }
        found.sort(Comparator.comparingInt(FixedPiece::start));
        return found;
    }

    /**
     * Returns the text with the tags of a dialect.
     *
     * @param style the tags
     * @param terms the terms of the text, in its order
     * @param target the language of the translation
     */
    String marked(TagStyle style, List<TermOccurrence> terms, Language target) {
        var marked = new StringBuilder();
        var left = new ArrayDeque<>(terms);
        var done = 0;
        for (var piece : pieces) {
            appendWords(marked, style, left, target, done, piece.start());
            marked.append(
                    switch (piece.role()) {
                        case OPEN -> style.open(piece.number());
                        case CLOSE -> style.close();
                        case ALONE -> style.alone(piece.number(), escaped(piece.start(), piece.end()));
                    });
            done = piece.end();
        }
        appendWords(marked, style, left, target, done, text.length());
        return marked.toString();
    }

    /** Appends the words between two positions, and takes the terms that begin before the second. */
    private void appendWords(
            StringBuilder marked, TagStyle style, Queue<TermOccurrence> terms, Language target, int from, int to) {
        var done = from;
        while (!terms.isEmpty() && terms.peek().start() < to) {
            var term = terms.poll();
            var demanded = demanded(term, target);
            if (demanded.isPresent() && term.start() >= done && term.end() <= to) {
                marked.append(escaped(done, term.start()))
                        .append(style.term(escaped(term.start(), term.end()), ESCAPE.translate(demanded.get())));
                done = term.end();
            }
        }
        marked.append(escaped(done, to));
    }

    /**
     * Returns the word that a term must become. Only a term of one meaning that stands there as the glossary writes it has one: of an
     * inflected term the engine has to find the form itself.
     */
    private static Optional<String> demanded(TermOccurrence term, Language target) {
        if (term.concepts().size() != 1) {
            return Optional.empty();
        }
        var concept = term.concepts().get(0);
        var preferred = concept.preferred(target);
        if (preferred.isBlank()
                || concept.accepted(target.other()).stream().noneMatch(form -> form.equalsIgnoreCase(term.words()))) {
            return Optional.empty();
        }
        return Optional.of(
                Character.isUpperCase(term.words().charAt(0))
                        ? preferred.substring(0, 1).toUpperCase(target.locale()) + preferred.substring(1)
                        : preferred);
    }

    private String escaped(int start, int end) {
        return ESCAPE.translate(text.substring(start, end));
    }

    /**
     * Puts the codes back into an answer.
     *
     * @return the translation; empty if the answer lost, doubled or changed a code, or has tags that nobody sent
     */
    Optional<String> restore(String answer) {
        var restored = new StringBuilder();
        var unseen = new HashMap<Integer, FixedPiece>();
        var closing = new HashMap<Integer, FixedPiece>();
        pieces.forEach(piece -> (piece.role() == CodeRole.CLOSE ? closing : unseen).put(piece.number(), piece));
        var open = new ArrayDeque<Integer>();
        var inPiece = false;
        var done = 0;
        var tags = TAG.matcher(answer);
        while (tags.find()) {
            if (!inPiece) {
                restored.append(StringEscapeUtils.unescapeHtml4(answer.substring(done, tags.start())));
            }
            done = tags.end();
            var role = TagStyle.role(tags.group(2).toLowerCase(Locale.ROOT));
            var isEnd = !tags.group(1).isEmpty();
            if (role == TagStyle.TagRole.TERM && !inPiece) {
                continue;
            }
            if (isEnd && role == TagStyle.TagRole.ALONE) {
                inPiece = false;
                continue;
            }
            var piece = inPiece || role == null
                    ? null
                    : isEnd ? open.isEmpty() ? null : closing.get(open.pop()) : take(unseen, tags.group(3), role);
            if (piece == null) {
                return Optional.empty();
            }
            restored.append(text, piece.start(), piece.end());
            if (piece.role() == CodeRole.OPEN) {
                open.push(piece.number());
            }
            inPiece = piece.role() == CodeRole.ALONE && !tags.group(3).endsWith("/");
        }
        restored.append(StringEscapeUtils.unescapeHtml4(answer.substring(done)));
        var translation = restored.toString().strip();
        return unseen.isEmpty() && open.isEmpty() && !inPiece && hasSameCodes(translation)
                ? Optional.of(translation)
                : Optional.empty();
    }

    /** Takes the piece that a tag names, if it is of the tag's role and was not seen before; else null. */
    private static FixedPiece take(Map<Integer, FixedPiece> unseen, String attributes, TagStyle.TagRole role) {
        var id = ID.matcher(attributes);
        var piece = id.find() ? unseen.remove(Integer.valueOf(id.group(1))) : null;
        var isOfRole = piece != null && (piece.role() == CodeRole.OPEN) == (role == TagStyle.TagRole.PAIR);
        return isOfRole ? piece : null;
    }

    /** Checks that reading the translation as Markdown gives the codes of the source, raw HTML in its order: no word became a code. */
    private boolean hasSameCodes(String translation) {
        var other = InlineMarkdown.of(translation);
        return codes(inline).equals(codes(other)) && html(inline).equals(html(other));
    }

    private static List<String> codes(InlineMarkdown inline) {
        return inline.codes().stream()
                .map(code -> code.kind() + " " + code.role() + " " + inline.literal(code))
                .sorted()
                .toList();
    }

    private static List<String> html(InlineMarkdown inline) {
        return inline.codes().stream()
                .filter(code -> code.kind() == CodeKind.HTML)
                .map(inline::literal)
                .toList();
    }
}
