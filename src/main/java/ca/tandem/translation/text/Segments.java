package ca.tandem.translation.text;

import ca.tandem.common.Language;
import ca.tandem.translation.text.InlineCode.Kind;
import ca.tandem.translation.text.InlineCode.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Cuts a unit into sentences, by the rules of {@code segments.srx} (Segmentation Rules eXchange 2.0). A hard line break ends a
 * sentence too. No cut lies inside an inline code, nor between the beginning and the end of a link or of emphasis: each sentence is
 * well-formed Markdown by itself.
 */
public final class Segments {

    private static final SegmentRules RULES = read();

    private static final char BREAK = '\u2028';
    private static final Pattern HARD_BREAK = Pattern.compile(BREAK + "+|(?<! ) {2,}+\n");

    private final String text;
    private final Language language;
    private final String masked;
    private final BitSet inside;
    private final List<Segment> segments = new ArrayList<>();

    private Segments(String text, Language language) {
        this.text = text;
        this.language = language;
        var inline = Inline.of(text);
        this.masked = masked(inline);
        this.inside = inside(inline.codes());
    }

    /**
     * Cuts a text.
     *
     * @param text a unit's text with its inline Markdown
     * @param language whose rules to apply
     * @return the sentences in their order; between them, and before the first and after the last, lie only white space and hard line
     *     breaks. Empty where there is nothing else.
     */
    public static List<Segment> of(String text, Language language) {
        var cutter = new Segments(text, language);
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

    /** The masked text with a line separator in the place of what breaks a line; two spaces at a line's end stand as they are. */
    private static String masked(Inline inline) {
        var masked = new StringBuilder(inline.masked());
        for (var code : inline.codes()) {
            if (code.kind() == Kind.BREAK || inline.literal(code).regionMatches(true, 0, "<br", 0, 3)) {
                for (var i = code.start(); i < code.end(); i++) {
                    masked.setCharAt(i, BREAK);
                }
            }
        }
        return masked.toString();
    }

    private void cut(int from, int to) {
        var ends = RULES.ends(masked.substring(from, to), language);
        var start = from;
        for (var end = ends.nextSetBit(0); end >= 0; end = ends.nextSetBit(end + 1)) {
            if (!inside.get(from + end)) {
                add(start, from + end);
                start = from + end;
            }
        }
        add(start, to);
    }

    /** The characters before which a cut would part a code, a link or emphasis in two. */
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
            depth += code.part() == Part.OPEN ? 1 : code.part() == Part.CLOSE ? -1 : 0;
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

    private static SegmentRules read() {
        try (var file = Objects.requireNonNull(Segments.class.getResourceAsStream("segments.srx"))) {
            return SegmentRules.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
