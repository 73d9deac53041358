package ca.tandem.translation.alignment;

import ca.tandem.common.Bilingual;
import ca.tandem.translation.alignment.Lattice.PathStep;
import ca.tandem.translation.text.Block;
import ca.tandem.translation.text.BlockKind;
import ca.tandem.translation.text.InlineMarkdown;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Aligner for two texts of which one is a translation of the other, in either direction. The method is that of Gale and Church (1993): the
 * best path through both texts in beads of few pieces, found by dynamic programming; apart from lengths it scores features that both texts
 * share (see {@link AlignmentScore}). Texts of many pieces are first aligned roughly, with neighbours merged, then in full near that path
 * (Salvador and Chan, Toward Accurate Dynamic Time Warping in Linear Time and Space, 2007). A bead that is not certain is split up: a piece
 * without counterpart is better than a wrong one.
 */
public final class Aligner {

    /** Maximum number of lattice cells that are all searched; a larger lattice is searched near a rough path only. */
    private static final int WHOLE = 100_000;

    private static final int RADIUS = 12;
    /**
     * Minimum certainty of a bead. A bead below this or below the least score is split up; one without enough score of its own needs the
     * support of its neighbours.
     */
    private static final double LEAST_CERTAINTY = 0.6;

    private static final double LEAST_EVIDENCE = -4.5;
    private static final double ENOUGH_EVIDENCE = 3;
    private static final int NEIGHBOURS = 3;
    private static final double LEAST_SUPPORT = 1;
    private static final double SUPPORT_OF_DOUBT = 2;

    /** Support beyond the ends of two texts, which begin and end together; two blocks known to correspond do so even more surely. */
    private static final double SUPPORT_OF_TEXTS = 3;

    private static final double SUPPORT_OF_BLOCKS = 6;

    private Aligner() {}

    /**
     * Aligns the blocks of two texts. The title is always paired with the title and the description with the description.
     *
     * @param texts the blocks of each text in their order
     * @return the beads in the order of the texts; every block is in exactly one
     */
    public static List<Bead> align(Bilingual<List<Block>> texts) {
        return align(texts, InlineMarkdown::of);
    }

    /**
     * Aligns the blocks of two texts for a caller that needs their inline Markdown too, so that each text is parsed only once.
     *
     * @param texts the blocks of each text in their order
     * @param inlines returns the parsed inline Markdown of a block's text
     * @return the beads in the order of the texts; every block is in exactly one
     */
    public static List<Bead> align(Bilingual<List<Block>> texts, Function<String, InlineMarkdown> inlines) {
        var beads = new ArrayList<Bead>();
        for (var kind : List.of(BlockKind.TITLE, BlockKind.DESCRIPTION)) {
            var pieces = texts.map(blocks -> positions(blocks, kind));
            if (!pieces.en().isEmpty() || !pieces.fr().isEmpty()) {
                beads.add(new Bead(pieces));
            }
        }
        var bodies = texts.map(Aligner::body);
        var first = new Bilingual<>(
                texts.en().size() - bodies.en().size(),
                texts.fr().size() - bodies.fr().size());
        beads.addAll(beads(AlignmentInput.of(bodies, inlines), first, SUPPORT_OF_TEXTS));
        return List.copyOf(beads);
    }

    /**
     * Aligns the sentences of two blocks that belong together.
     *
     * @param texts the sentences of each block in their order, with inline Markdown
     * @return the beads in the order of the texts; every sentence is in exactly one
     */
    public static List<Bead> alignSegments(Bilingual<List<String>> texts) {
        return beads(
                AlignmentInput.of(
                        texts.map(all -> all.stream()
                                .map(text -> new Block(null, 0, text))
                                .toList()),
                        InlineMarkdown::of),
                new Bilingual<>(0, 0),
                SUPPORT_OF_BLOCKS);
    }

    private static List<Integer> positions(List<Block> blocks, BlockKind kind) {
        return IntStream.range(0, blocks.size())
                .filter(i -> blocks.get(i).kind() == kind)
                .boxed()
                .toList();
    }

    private static List<Block> body(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.kind() != BlockKind.TITLE && block.kind() != BlockKind.DESCRIPTION)
                .toList();
    }

    private static List<Bead> beads(AlignmentInput alignmentInput, Bilingual<Integer> first, double beyond) {
        var beads = new ArrayList<Bead>();
        var path = path(alignmentInput.en(), alignmentInput.fr(), alignmentInput);
        for (var i = 0; i < path.size(); i++) {
            var pathStep = path.get(i);
            var en = range(first.en() + pathStep.en() - pathStep.shape().en, pathStep.shape().en);
            var fr = range(first.fr() + pathStep.fr() - pathStep.shape().fr, pathStep.shape().fr);
            if (pathStep.shape().isPair() && isCertain(i, path, beyond)) {
                beads.add(new Bead(new Bilingual<>(en, fr)));
            } else {
                en.forEach(piece -> beads.add(new Bead(new Bilingual<>(List.of(piece), List.of()))));
                fr.forEach(piece -> beads.add(new Bead(new Bilingual<>(List.of(), List.of(piece)))));
            }
        }
        return beads;
    }

    /** Checks whether a bead is kept. One with a low score needs neighbours with a high one. */
    private static boolean isCertain(int index, List<PathStep> path, double beyond) {
        var pathStep = path.get(index);
        if (pathStep.certainty() < LEAST_CERTAINTY || pathStep.score() < LEAST_EVIDENCE) {
            return false;
        }
        if (pathStep.score() >= ENOUGH_EVIDENCE) {
            return true;
        }
        var around = IntStream.rangeClosed(index - NEIGHBOURS, index + NEIGHBOURS)
                .filter(i -> i != index)
                .mapToDouble(
                        i -> i < 0 || i >= path.size() ? beyond : path.get(i).support())
                .average();
        return around.getAsDouble() >= (pathStep.score() > 0 ? LEAST_SUPPORT : SUPPORT_OF_DOUBT);
    }

    private static List<PathStep> path(AlignableText en, AlignableText fr, AlignmentInput alignmentInput) {
        var searchWindow = (long) en.size() * fr.size() <= WHOLE
                ? SearchWindow.whole(en.size(), fr.size())
                : SearchWindow.around(path(en.halved(), fr.halved(), alignmentInput), en.size(), fr.size(), RADIUS);
        return new Lattice(en, fr, alignmentInput.evidence(en, fr), searchWindow).path();
    }

    private static List<Integer> range(int first, int size) {
        return IntStream.range(first, first + size).boxed().toList();
    }
}
