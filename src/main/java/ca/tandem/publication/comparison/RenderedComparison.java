package ca.tandem.publication.comparison;

import ca.tandem.common.Language;
import ca.tandem.common.text.ComparisonBudget;
import ca.tandem.common.text.SequenceDifference;
import ca.tandem.publication.MarkdownRenderer;
import ca.tandem.publication.MarkdownText;
import ca.tandem.publication.comparison.HtmlPart.HtmlBlock;
import ca.tandem.publication.comparison.HtmlPart.InlineContent;
import ca.tandem.publication.comparison.HtmlPart.InlinePiece;
import ca.tandem.translation.text.WordDifference;
import ca.tandem.translation.text.WordDifference.DifferenceKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares two versions of a text as rendered and shows them as one, with differing words marked. The HTML is compared as a tree (equal
 * parts first, then similar parts, then the words in them), so that the result is as well-formed as the input.
 */
public final class RenderedComparison {

    /**
     * Labels before and after differing words, for readers who do not see how the words are highlighted.
     *
     * @param language the language of the labels
     * @param removed the label before deleted words
     * @param removedEnd the label after deleted words
     * @param added the label before new words
     * @param addedEnd the label after new words
     * @param skipped the label in place of an unchanged passage that is left out
     */
    public record MarkLabels(
            Language language, String removed, String removedEnd, String added, String addedEnd, String skipped) {}

    private final MarkedHtmlWriter markedHtmlWriter;
    private final ComparisonBudget comparisonBudget = new ComparisonBudget();

    private RenderedComparison(MarkLabels words) {
        markedHtmlWriter = new MarkedHtmlWriter(words);
    }

    /**
     * Compares two bodies as readers see them.
     *
     * @param old the earlier body
     * @param now the later body
     * @return sanitised HTML that may be written into a page
     */
    public static String of(MarkdownRenderer markdownRenderer, MarkdownText old, MarkdownText now, MarkLabels words) {
        var comparison = new RenderedComparison(words);
        comparison.merge(parts(markdownRenderer, old), parts(markdownRenderer, now));
        return MarkdownRenderer.withScrolling(comparison.markedHtmlWriter.html());
    }

    /**
     * Compares two bodies as {@link #of(MarkdownRenderer, MarkdownText, MarkdownText, MarkLabels)} does, but leaves out the blocks that are equal in both,
     * except for headings directly above a difference.
     */
    public static String changesOnly(
            MarkdownRenderer markdownRenderer, MarkdownText old, MarkdownText now, MarkLabels words) {
        var comparison = new RenderedComparison(words);
        comparison.mergeChanges(parts(markdownRenderer, old), parts(markdownRenderer, now));
        return MarkdownRenderer.withScrolling(comparison.markedHtmlWriter.html());
    }

    /** Renders runs of plain words as HTML with the same marks. */
    public static String of(List<WordDifference> runs, MarkLabels words) {
        var markedHtmlWriter = new MarkedHtmlWriter(words);
        runs.forEach(run -> markedHtmlWriter.text(run.text(), run.kind()));
        return markedHtmlWriter.html();
    }

    private static List<HtmlPart> parts(MarkdownRenderer markdownRenderer, MarkdownText text) {
        var reader = new HtmlPartReader();
        markdownRenderer.read(text, reader);
        return reader.parts();
    }

    private void merge(List<HtmlPart> old, List<HtmlPart> now) {
        for (var diffRange : SequenceDifference.of(old, now, comparisonBudget)) {
            if (diffRange.same()) {
                now.subList(diffRange.newFrom(), diffRange.newTo())
                        .forEach(htmlPart -> write(htmlPart, DifferenceKind.EQUAL));
            } else {
                merge(old, now, diffRange);
            }
        }
    }

    private void mergeChanges(List<HtmlPart> old, List<HtmlPart> now) {
        for (var diffRange : SequenceDifference.of(old, now, comparisonBudget)) {
            if (!diffRange.same()) {
                merge(old, now, diffRange);
                continue;
            }
            var last = now.get(diffRange.newTo() - 1);
            var heads = last instanceof HtmlBlock htmlBlock
                    && htmlBlock.tag().isHeading()
                    && diffRange.newTo() < now.size();
            if (!heads || diffRange.newTo() - diffRange.newFrom() > 1) {
                markedHtmlWriter.skip();
            }
            if (heads) {
                write(last, DifferenceKind.EQUAL);
            }
        }
    }

    private void merge(List<HtmlPart> old, List<HtmlPart> now, SequenceDifference.DiffRange diffRange) {
        var before = old.subList(diffRange.oldFrom(), diffRange.oldTo());
        var after = now.subList(diffRange.newFrom(), diffRange.newTo());
        for (var partPair : PartAlignment.of(before, after, comparisonBudget)) {
            if (partPair.now() < 0) {
                write(before.get(partPair.old()), DifferenceKind.REMOVED);
            } else if (partPair.old() < 0) {
                write(after.get(partPair.now()), DifferenceKind.ADDED);
            } else {
                merge(before.get(partPair.old()), after.get(partPair.now()));
            }
        }
    }

    private void merge(HtmlPart old, HtmlPart now) {
        if (old instanceof HtmlBlock before && now instanceof HtmlBlock after) {
            markedHtmlWriter.open(after.tag());
            if (!after.tag().isVoid()) {
                merge(before.parts(), after.parts());
                markedHtmlWriter.close(after.tag());
            }
        } else if (old instanceof InlineContent before && now instanceof InlineContent after) {
            flow(before.pieces(), after.pieces());
        }
    }

    private void write(HtmlPart htmlPart, DifferenceKind differenceKind) {
        if (htmlPart instanceof InlineContent inlineContent) {
            markedHtmlWriter.pieces(inlineContent.pieces(), differenceKind);
            markedHtmlWriter.endFlow();
        } else if (htmlPart instanceof HtmlBlock htmlBlock) {
            if (htmlBlock.tag().isVoid()) {
                markedHtmlWriter.voidElement(htmlBlock.tag(), differenceKind);
                return;
            }
            markedHtmlWriter.open(htmlBlock.tag());
            htmlBlock.parts().forEach(each -> write(each, differenceKind));
            markedHtmlWriter.close(htmlBlock.tag());
        }
    }

    private void flow(List<InlinePiece> old, List<InlinePiece> now) {
        var stretches = SequenceDifference.of(old, now, comparisonBudget);
        var shared = stretches.stream()
                .filter(SequenceDifference.DiffRange::same)
                .mapToInt(diffRange -> letters(old.subList(diffRange.oldFrom(), diffRange.oldTo())))
                .sum();
        if (shared < SourceComparison.LEAST_SHARED * Math.min(letters(old), letters(now))) {
            replace(old, now);
            markedHtmlWriter.endFlow();
            return;
        }
        var removed = new ArrayList<InlinePiece>();
        var added = new ArrayList<InlinePiece>();
        for (var diffRange : stretches) {
            var before = old.subList(diffRange.oldFrom(), diffRange.oldTo());
            var after = now.subList(diffRange.newFrom(), diffRange.newTo());
            if (!diffRange.same()) {
                removed.addAll(before);
                added.addAll(after);
            } else if (before.stream().allMatch(InlinePiece::isSpace) && !removed.isEmpty() && !added.isEmpty()) {
                removed.addAll(before);
                added.addAll(after);
            } else {
                replace(removed, added);
                removed.clear();
                added.clear();
                markedHtmlWriter.pieces(after, DifferenceKind.EQUAL);
            }
        }
        replace(removed, added);
        markedHtmlWriter.endFlow();
    }

    private void replace(List<InlinePiece> removed, List<InlinePiece> added) {
        if (!removed.isEmpty()) {
            markedHtmlWriter.pieces(removed, DifferenceKind.REMOVED);
        }
        if (!added.isEmpty()) {
            markedHtmlWriter.pieces(added, DifferenceKind.ADDED);
        }
    }

    private static int letters(List<InlinePiece> pieces) {
        return pieces.stream()
                .map(InlinePiece::text)
                .filter(text -> !text.isEmpty() && Character.isLetterOrDigit(text.codePointAt(0)))
                .mapToInt(String::length)
                .sum();
    }
}
