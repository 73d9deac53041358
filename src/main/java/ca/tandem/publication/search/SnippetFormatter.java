package ca.tandem.publication.search;

import ca.tandem.publication.search.Snippet.SnippetPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/** Formatter that makes a {@link Snippet} of the best passage. */
final class SnippetFormatter extends PassageFormatter {

    /** Maximum length of a snippet, in characters: two lines on a desk. */
    static final int LONGEST = 240;

    /** Number of characters before the first hit of a passage that is cut. */
    private static final int BEFORE = 60;

    private static final String LEFT_OUT = "…";

    private record Hit(int start, int end) {}

    @Override
    public Snippet format(Passage[] passages, String content) {
        var best = passages[0];
        var hits = hits(best, content);
        var first = hits.get(0).start();
        var start = best.getStartOffset();
        var end = best.getEndOffset();
        while (end > start && Character.isWhitespace(content.charAt(end - 1))) {
            end--;
        }
        if (end - start > LONGEST && first - start > BEFORE) {
            start = afterSpace(content, first - BEFORE, first);
        }
        if (end - start > LONGEST) {
            end = beforeSpace(content, start + LONGEST, hits.get(0).end());
        }
        var parts = new ArrayList<SnippetPart>();
        add(parts, start > best.getStartOffset() ? LEFT_OUT + " " : "", false);
        var at = start;
        for (var hit : hits) {
            if (hit.start() >= at && hit.start() < end) {
                add(parts, content.substring(at, hit.start()), false);
                at = Math.min(end, hit.end());
                add(parts, content.substring(hit.start(), at), true);
            }
        }
        add(parts, content.substring(at, end), false);
        add(
                parts,
                end < best.getEndOffset()
                                && !content.substring(end, best.getEndOffset()).isBlank()
                        ? " " + LEFT_OUT
                        : "",
                false);
        return new Snippet(parts);
    }

    private static List<Hit> hits(Passage passage, String content) {
        var hits = new ArrayList<Hit>();
        for (var i = 0; i < passage.getNumMatches(); i++) {
            var start = passage.getMatchStarts()[i];
            var end = passage.getMatchEnds()[i];
            // A word is indexed with the point or bracket that touches it.
            while (end > start + 1 && isAround(content.charAt(end - 1))) {
                end--;
            }
            while (start < end - 1 && isAround(content.charAt(start))) {
                start++;
            }
            hits.add(new Hit(start, end));
        }
        // Of two that begin together the longer one is marked.
        hits.sort(Comparator.comparingInt(Hit::start).thenComparing(Hit::end, Comparator.reverseOrder()));
        return hits;
    }

    private static boolean isAround(char sign) {
        return !Character.isLetterOrDigit(sign) && sign != '+' && sign != '#';
    }

    private static int afterSpace(String content, int from, int last) {
        var space = content.indexOf(' ', from);
        return space < 0 || space >= last ? from : space + 1;
    }

    private static int beforeSpace(String content, int to, int first) {
        var space = content.lastIndexOf(' ', to);
        return space < first ? to : space;
    }

    private static void add(List<SnippetPart> parts, String text, boolean isHit) {
        if (!text.isEmpty()) {
            parts.add(new SnippetPart(text, isHit));
        }
    }
}
