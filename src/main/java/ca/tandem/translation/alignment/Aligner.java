package ca.tandem.translation.alignment;

import ca.tandem.common.Bilingual;
import ca.tandem.translation.text.Block;
import java.util.List;
import java.util.stream.IntStream;

/** Aligns two texts. */
public final class Aligner {

    private Aligner() {}

    /**
     * Aligns the blocks of two texts.
     *
     * @param texts the blocks of each text in their order
     * @return every block in exactly one bead, in the order of the texts
     */
    public static List<Bead> align(Bilingual<List<Block>> texts) {
        var size = Math.max(texts.en().size(), texts.fr().size());
        return IntStream.range(0, size)
                .mapToObj(i -> new Bead(texts.map(blocks -> i < blocks.size() ? List.of(i) : List.<Integer>of())))
                .toList();
    }
}
