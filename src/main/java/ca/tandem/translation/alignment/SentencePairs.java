package ca.tandem.translation.alignment;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.translation.text.Segment;
import ca.tandem.translation.text.SentenceSegmenter;
import java.util.List;

/** Corresponding sentences of two units, as far as their alignment is certain. */
public final class SentencePairs {

    /** Maximum number of sentences in a unit; nobody would translate a longer one sentence by sentence. */
    public static final int MAX_SENTENCES = 300;

    private SentencePairs() {}

    /**
     * Splits two units into sentences and aligns them.
     *
     * @param texts a unit's text in both languages
     * @return the corresponding texts in order: usually a sentence and its translation, or several sentences that were merged; null for a
     *     sentence without a certain counterpart. Empty if there would be one pair only, the whole unit, or if a unit has more than
     *     {@link #MAX_SENTENCES} sentences.
     */
    public static List<Bilingual<String>> of(Bilingual<String> texts) {
        var segments = Bilingual.of(language -> SentenceSegmenter.split(texts.get(language), language));
        if ((segments.en().size() < 2 && segments.fr().size() < 2)
                || Math.max(segments.en().size(), segments.fr().size()) > MAX_SENTENCES) {
            return List.of();
        }
        var beads = Aligner.alignSegments(
                segments.map(all -> all.stream().map(Segment::text).toList()));
        return beads.size() < 2
                ? List.of()
                : beads.stream().map(bead -> words(bead, texts, segments)).toList();
    }

    private static Bilingual<String> words(Bead bead, Bilingual<String> texts, Bilingual<List<Segment>> segments) {
        return bead.isPair()
                ? Bilingual.of(language -> words(bead, texts.get(language), segments.get(language), language))
                : null;
    }

    private static String words(Bead bead, String text, List<Segment> segments, Language language) {
        var pieces = bead.pieces().get(language);
        return text.substring(
                segments.get(pieces.get(0)).start(),
                segments.get(pieces.get(pieces.size() - 1)).end());
    }
}
