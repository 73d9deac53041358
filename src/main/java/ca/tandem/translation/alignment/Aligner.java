package ca.tandem.translation.alignment;

import ca.tandem.common.Bilingual;
import ca.tandem.translation.text.Block;
import ca.tandem.translation.text.BlockKind;
import ca.tandem.translation.text.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Aligns two texts of which one is a translation of the other, in either direction. The method is Gale and Church's (1993): the best way
 * through both texts in beads of few pieces, found by dynamic programming; beside lengths it looks at what both texts share (see
 * {@link Evidence}). Texts of many pieces are aligned roughly first, with neighbours drawn together, then in full near that way
 * (Salvador and Chan, Toward Accurate Dynamic Time Warping in Linear Time and Space, 2007). A bead that is not certain is taken apart:
 * a piece without counterpart is better than a wrong one.
 */
public final class Aligner {

    /** Up to so many places of the table, all are looked at. */
    private static final int WHOLE = 100_000;

    private static final int RADIUS = 12;
    /** A bead with less of either is taken apart, and with less than enough evidence it needs its neighbours' support. */
    private static final double LEAST_CERTAINTY = 0.6;

    private static final double LEAST_EVIDENCE = -4.5;
    private static final double ENOUGH_EVIDENCE = 3;
    private static final int NEIGHBOURS = 3;
    private static final double LEAST_SUPPORT = 1;
    private static final double SUPPORT_OF_DOUBT = 2;

    /** Both texts begin and end together: so do, even more surely, two blocks of which it is known that they belong together. */
    private static final double SUPPORT_OF_TEXTS = 3;

    private static final double SUPPORT_OF_BLOCKS = 6;

    private Aligner() {}

    /**
     * Aligns the blocks of two texts. Title belongs to title and description to description, whatever they say.
     *
     * @param texts the blocks of each text in their order
     * @return every block in exactly one bead, in the order of the texts
     */
    public static List<Bead> align(Bilingual<List<Block>> texts) {
        return align(texts, Inline::of);
    }

    /** The same for a caller that takes the words of the blocks apart as well: {@code inlines} gives each text taken apart. */
    public static List<Bead> align(Bilingual<List<Block>> texts, Function<String, Inline> inlines) {
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
        beads.addAll(beads(Terms.of(bodies, inlines), first, SUPPORT_OF_TEXTS));
        return List.copyOf(beads);
    }

    /**
     * Aligns sentences, as they stand in two blocks that belong together.
     *
     * @param texts the sentences of each block in their order, with inline Markdown
     * @return every sentence in exactly one bead, in the order of the texts
     */
    public static List<Bead> alignSegments(Bilingual<List<String>> texts) {
        return beads(
                Terms.of(
                        texts.map(all -> all.stream()
                                .map(text -> new Block(null, 0, text))
                                .toList()),
                        Inline::of),
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

    private static List<Bead> beads(Terms terms, Bilingual<Integer> first, double beyond) {
        var beads = new ArrayList<Bead>();
        var path = path(terms.en(), terms.fr(), terms);
        for (var i = 0; i < path.size(); i++) {
            var step = path.get(i);
            var en = range(first.en() + step.en() - step.shape().en, step.shape().en);
            var fr = range(first.fr() + step.fr() - step.shape().fr, step.shape().fr);
            if (step.shape().isPair() && isCertain(i, path, beyond)) {
                beads.add(new Bead(new Bilingual<>(en, fr)));
            } else {
                en.forEach(piece -> beads.add(new Bead(new Bilingual<>(List.of(piece), List.of()))));
                fr.forEach(piece -> beads.add(new Bead(new Bilingual<>(List.of(), List.of(piece)))));
            }
        }
        return beads;
    }

    /** What has little evidence of its own needs neighbours that have. */
    private static boolean isCertain(int index, List<Step> path, double beyond) {
        var step = path.get(index);
        if (step.certainty() < LEAST_CERTAINTY || step.evidence() < LEAST_EVIDENCE) {
            return false;
        }
        if (step.evidence() >= ENOUGH_EVIDENCE) {
            return true;
        }
        var around = IntStream.rangeClosed(index - NEIGHBOURS, index + NEIGHBOURS)
                .filter(i -> i != index)
                .mapToDouble(
                        i -> i < 0 || i >= path.size() ? beyond : path.get(i).support())
                .average();
        return around.getAsDouble() >= (step.evidence() > 0 ? LEAST_SUPPORT : SUPPORT_OF_DOUBT);
    }

    private static List<Step> path(Pieces en, Pieces fr, Terms terms) {
        var window = (long) en.size() * fr.size() <= WHOLE
                ? Window.whole(en.size(), fr.size())
                : Window.around(path(en.halved(), fr.halved(), terms), en.size(), fr.size(), RADIUS);
        return new Lattice(en, fr, terms.evidence(en, fr), window).path();
    }

    private static List<Integer> range(int first, int size) {
        return IntStream.range(first, first + size).boxed().toList();
    }
}
