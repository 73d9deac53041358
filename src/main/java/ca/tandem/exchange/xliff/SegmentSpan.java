package ca.tandem.exchange.xliff;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.translation.alignment.Aligner;
import ca.tandem.translation.alignment.SentencePairs;
import ca.tandem.translation.text.Segment;
import ca.tandem.translation.text.SentenceSegmenter;
import java.util.ArrayList;
import java.util.List;

/**
 * A range of a unit in both languages: a segment, or the text between segments.
 *
 * @param isSegment whether it is a segment
 * @param sourceStart the index of the first character in the source
 * @param sourceEnd the index after the last character in the source
 * @param targetStart the index of the first character in the target
 * @param targetEnd the index after the last character in the target
 */
record SegmentSpan(boolean isSegment, int sourceStart, int sourceEnd, int targetStart, int targetEnd) {

    /**
     * Splits a unit into segments if those of the target correspond one to one to those of the source, or if there is no target yet;
     * otherwise the unit is one segment.
     */
    static List<SegmentSpan> of(String source, Language from, String target, Language to) {
        var sources = SentenceSegmenter.split(source, from);
        var targets = SentenceSegmenter.split(target, to);
        if (sources.isEmpty() || (!target.isEmpty() && !isOneToOne(sources, targets, from))) {
            return List.of(new SegmentSpan(true, 0, source.length(), 0, target.length()));
        }
        var stretches = new ArrayList<SegmentSpan>();
        var sourceDone = 0;
        var targetDone = 0;
        for (var i = 0; i < sources.size(); i++) {
            var one = sources.get(i);
            var other = target.isEmpty() ? new Segment(0, 0, "") : targets.get(i);
            between(stretches, sourceDone, one.start(), targetDone, other.start());
            stretches.add(new SegmentSpan(true, one.start(), one.end(), other.start(), other.end()));
            sourceDone = one.end();
            targetDone = other.end();
        }
        between(stretches, sourceDone, source.length(), targetDone, target.length());
        return List.copyOf(stretches);
    }

    private static void between(List<SegmentSpan> stretches, int from, int to, int targetFrom, int targetTo) {
        if (from < to || targetFrom < targetTo) {
            stretches.add(new SegmentSpan(false, from, to, targetFrom, targetTo));
        }
    }

    private static boolean isOneToOne(List<Segment> sources, List<Segment> targets, Language from) {
        if (sources.size() != targets.size() || sources.size() > SentencePairs.MAX_SENTENCES) {
            return false;
        }
        if (sources.size() == 1) {
            return true;
        }
        var own = sources.stream().map(Segment::text).toList();
        var other = targets.stream().map(Segment::text).toList();
        return Aligner.alignSegments(from == Language.EN ? new Bilingual<>(own, other) : new Bilingual<>(other, own))
                .stream()
                .allMatch(bead -> bead.pieces().en().equals(bead.pieces().fr()));
    }
}
