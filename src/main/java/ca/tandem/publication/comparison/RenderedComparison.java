package ca.tandem.publication.comparison;

import ca.tandem.common.Effort;
import ca.tandem.common.SequenceDifference;
import ca.tandem.publication.Markdown;
import ca.tandem.publication.comparison.Part.Box;
import ca.tandem.publication.comparison.Part.Flow;
import ca.tandem.publication.comparison.Part.Piece;
import ca.tandem.translation.text.WordDifference;
import ca.tandem.translation.text.WordDifference.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares two versions of a text as rendered and shows them as one, with differing words marked. The HTML is compared as a tree (equal
 * parts first, then similar parts, then the words in them), so that the result is as well-formed as the input.
 */
public final class RenderedComparison {

    private final Marker marker;
    private final Effort effort = new Effort();

    private RenderedComparison(MarkWords words) {
        marker = new Marker(words);
    }

    /**
     * Compares two bodies as readers see them.
     *
     * @param old the earlier body, in Markdown
     * @param now the later body, in Markdown
     * @return sanitised HTML that may be written into a page
     */
    public static String of(Markdown markdown, String old, String now, MarkWords words) {
        var comparison = new RenderedComparison(words);
        comparison.merge(parts(markdown, old), parts(markdown, now));
        return Markdown.withScrollingTables(comparison.marker.html());
    }

    /**
     * Compares two bodies as {@link #of(Markdown, String, String, MarkWords)} does, but leaves out the blocks that are equal in both,
     * except for headings directly above a difference.
     */
    public static String changesOnly(Markdown markdown, String old, String now, MarkWords words) {
        var comparison = new RenderedComparison(words);
        comparison.mergeChanges(parts(markdown, old), parts(markdown, now));
        return Markdown.withScrollingTables(comparison.marker.html());
    }

    /** Renders runs of plain words as HTML with the same marks. */
    public static String of(List<WordDifference> runs, MarkWords words) {
        var marker = new Marker(words);
        runs.forEach(run -> marker.text(run.text(), run.kind()));
        return marker.html();
    }

    private static List<Part> parts(Markdown markdown, String text) {
        var reader = new PartReader();
        markdown.read(text, reader);
        return reader.parts();
    }

    private void merge(List<Part> old, List<Part> now) {
        for (var stretch : SequenceDifference.of(old, now, effort)) {
            if (stretch.same()) {
                now.subList(stretch.nowFrom(), stretch.nowTo()).forEach(part -> write(part, Kind.EQUAL));
            } else {
                merge(old, now, stretch);
            }
        }
    }

    private void mergeChanges(List<Part> old, List<Part> now) {
        for (var stretch : SequenceDifference.of(old, now, effort)) {
            if (!stretch.same()) {
                merge(old, now, stretch);
                continue;
            }
            var last = now.get(stretch.nowTo() - 1);
            var heads = last instanceof Box box && box.tag().isHeading() && stretch.nowTo() < now.size();
            if (!heads || stretch.nowTo() - stretch.nowFrom() > 1) {
                marker.skip();
            }
            if (heads) {
                write(last, Kind.EQUAL);
            }
        }
    }

    private void merge(List<Part> old, List<Part> now, SequenceDifference.Stretch stretch) {
        var before = old.subList(stretch.oldFrom(), stretch.oldTo());
        var after = now.subList(stretch.nowFrom(), stretch.nowTo());
        for (var pair : Pairing.of(before, after, effort)) {
            if (pair.now() < 0) {
                write(before.get(pair.old()), Kind.REMOVED);
            } else if (pair.old() < 0) {
                write(after.get(pair.now()), Kind.ADDED);
            } else {
                merge(before.get(pair.old()), after.get(pair.now()));
            }
        }
    }

    private void merge(Part old, Part now) {
        if (old instanceof Box before && now instanceof Box after) {
            marker.open(after.tag());
            if (!after.tag().isVoid()) {
                merge(before.parts(), after.parts());
                marker.close(after.tag());
            }
        } else if (old instanceof Flow before && now instanceof Flow after) {
            flow(before.pieces(), after.pieces());
        }
    }

    private void write(Part part, Kind kind) {
        if (part instanceof Flow flow) {
            marker.run(flow.pieces(), kind);
            marker.endFlow();
        } else if (part instanceof Box box) {
            if (box.tag().isVoid()) {
                marker.alone(box.tag(), kind);
                return;
            }
            marker.open(box.tag());
            box.parts().forEach(each -> write(each, kind));
            marker.close(box.tag());
        }
    }

    private void flow(List<Piece> old, List<Piece> now) {
        var stretches = SequenceDifference.of(old, now, effort);
        var shared = stretches.stream()
                .filter(SequenceDifference.Stretch::same)
                .mapToInt(stretch -> letters(old.subList(stretch.oldFrom(), stretch.oldTo())))
                .sum();
        if (shared < SourceComparison.LEAST_SHARED * Math.min(letters(old), letters(now))) {
            replace(old, now);
            marker.endFlow();
            return;
        }
        var removed = new ArrayList<Piece>();
        var added = new ArrayList<Piece>();
        for (var stretch : stretches) {
            var before = old.subList(stretch.oldFrom(), stretch.oldTo());
            var after = now.subList(stretch.nowFrom(), stretch.nowTo());
            if (!stretch.same()) {
                removed.addAll(before);
                added.addAll(after);
            } else if (before.stream().allMatch(Piece::isSpace) && !removed.isEmpty() && !added.isEmpty()) {
                removed.addAll(before);
                added.addAll(after);
            } else {
                replace(removed, added);
                removed.clear();
                added.clear();
                marker.run(after, Kind.EQUAL);
            }
        }
        replace(removed, added);
        marker.endFlow();
    }

    private void replace(List<Piece> removed, List<Piece> added) {
        if (!removed.isEmpty()) {
            marker.run(removed, Kind.REMOVED);
        }
        if (!added.isEmpty()) {
            marker.run(added, Kind.ADDED);
        }
    }

    private static int letters(List<Piece> pieces) {
        return pieces.stream()
                .map(Piece::text)
                .filter(text -> !text.isEmpty() && Character.isLetterOrDigit(text.codePointAt(0)))
                .mapToInt(String::length)
                .sum();
    }
}
