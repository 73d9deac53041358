package ca.tandem.translation.text;

import ca.tandem.common.Language;
import ca.tandem.translation.text.InlineCode.CodeKind;
import ca.tandem.translation.text.InlineCode.CodeRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Segmentation of a unit into sentences by the rules of {@code segments.srx} (Segmentation Rules eXchange 2.0). A hard line break ends a
 * sentence too. No boundary falls inside an inline code, or between the beginning and the end of a link or of emphasis: each sentence is
 * well-formed Markdown by itself.
 */
public final class SentenceSegmenter {

    private static final SrxRules RULES = read();

    private static final char BREAK = '\u2028';
    private static final Pattern HARD_BREAK = Pattern.compile(BREAK + "+|(?<! ) {2,}+\n");

    /** Marks, of which each rule for an end of a sentence wants one. */
    private static final String ENDS = ".?!…";

    private final String text;
    private final Language language;
    private final String masked;
    private final BitSet inside;
    private final List<Segment> segments = new ArrayList<>();

    private SentenceSegmenter(String text, Language language) {
        this.text = text;
        this.language = language;
        var inlineMarkdown = InlineMarkdown.of(text);
        this.masked = masked(inlineMarkdown);
        this.inside = inside(inlineMarkdown.codes());
    }

    /**
     * Splits a text into sentences.
     *
     * @param text a unit's text with its inline Markdown
     * @param language the language whose rules apply
     * @return the sentences in their order; outside of them there is only white space and hard line breaks. Empty if there is nothing else.
     */
    public static List<Segment> split(String text, Language language) {
        var cutter = new SentenceSegmenter(text, language);
        cutter.cut();
        return List.copyOf(cutter.segments);
    }

    private void cut() {
        var lineStart = 0;
        var breaks = HARD_BREAK.matcher(masked);
        while (breaks.find()) {
            if (!inside.get(breaks.start())) {
                cut(lineStart, breaks.start());
                lineStart = breaks.end();
            }
        }
        cut(lineStart, text.length());
    }

    /**
     * Returns the masked text with line separators in place of codes that break a line; two spaces at the end of a line stay as they are.
     */
    private static String masked(InlineMarkdown inlineMarkdown) {
        var masked = new StringBuilder(inlineMarkdown.masked());
        for (var code : inlineMarkdown.codes()) {
            if (code.kind() == CodeKind.BREAK || inlineMarkdown.literal(code).regionMatches(true, 0, "<br", 0, 3)) {
                for (var i = code.start(); i < code.end(); i++) {
                    masked.setCharAt(i, BREAK);
                }
            }
        }
        return masked.toString();
    }

    private void cut(int from, int to) {
        var line = masked.substring(from, to);
        // The rules look at each character; most units are one sentence or none.
        var ends = hasEndWithin(line) ? RULES.ends(line, language) : new BitSet();
        var start = from;
        for (var end = ends.nextSetBit(0); end >= 0; end = ends.nextSetBit(end + 1)) {
            if (!inside.get(from + end)) {
                add(start, from + end);
                start = from + end;
            }
        }
        add(start, to);
    }

    /** Checks whether a mark stands somewhere before a space. */
    private static boolean hasEndWithin(String line) {
        var mark = 0;
        while (mark < line.length() && ENDS.indexOf(line.charAt(mark)) < 0) {
            mark++;
        }
        for (var i = line.length() - 1; i > mark; i--) {
            if (isSpace(line.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the positions at which a boundary would split a code, a link or emphasis. */
    private static BitSet inside(List<InlineCode> codes) {
        var inside = new BitSet();
        var depth = 0;
        var done = 0;
        for (var code : codes) {
            if (depth > 0) {
                inside.set(done, code.start() + 1);
            }
            inside.set(code.start() + 1, code.end());
            done = code.end();
            depth += code.role() == CodeRole.OPEN ? 1 : code.role() == CodeRole.CLOSE ? -1 : 0;
        }
        return inside;
    }

    private void add(int from, int to) {
        var start = from;
        var end = to;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            segments.add(new Segment(start, end, text.substring(start, end)));
        }
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static SrxRules read() {
        try (var file = Objects.requireNonNull(SentenceSegmenter.class.getResourceAsStream("segments.srx"))) {
            return SrxRules.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
