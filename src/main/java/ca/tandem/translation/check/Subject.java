package ca.tandem.translation.check;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Text;
import ca.tandem.translation.alignment.Aligner;
import ca.tandem.translation.text.Block;
import ca.tandem.translation.text.CutText;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the checks look at: an edition's two texts, whole and unit by unit.
 *
 * @param source the language in which the author wrote
 * @param texts both texts; {@link Text#EMPTY} where nothing is written
 * @param units the units in the order of the source, then what only the other text has; empty where one text is not there at all
 */
public record Subject(Language source, Bilingual<Text> texts, List<UnitPair> units) {

    /** Two texts that no edition holds, paired by alignment; a side may be null. */
    public static Subject of(Bilingual<Text> texts, Language source) {
        var present = texts.map(text -> text == null ? Text.EMPTY : text);
        return new Subject(source, present, aligned(present, source));
    }

    private static List<UnitPair> aligned(Bilingual<Text> texts, Language source) {
        if (texts.en().isEmpty() || texts.fr().isEmpty()) {
            return List.of();
        }
        var blocks = texts.map(text -> CutText.of(text).blocks());
        return Aligner.align(blocks).stream()
                .sorted(Comparator.comparing(bead -> bead.pieces().get(source).isEmpty()))
                .map(bead -> new UnitPair(
                        null,
                        Bilingual.of(language ->
                                joined(blocks.get(language), bead.pieces().get(language)))))
                .toList();
    }

    /** Several blocks that one block of the other language says read as one. */
    private static Block joined(List<Block> blocks, List<Integer> pieces) {
        if (pieces.isEmpty()) {
            return null;
        }
        var first = blocks.get(pieces.get(0));
        var text = pieces.stream().map(piece -> blocks.get(piece).text()).collect(Collectors.joining("\n\n"));
        return new Block(first.kind(), first.level(), text);
    }
}
