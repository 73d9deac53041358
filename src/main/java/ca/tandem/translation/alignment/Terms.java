package ca.tandem.translation.alignment;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.translation.text.Block;
import ca.tandem.translation.text.Inline;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The pieces of two texts with their features in one common numbering. */
final class Terms {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final BitSet constants = new BitSet();
    private final Pieces en;
    private final Pieces fr;

    private Terms(Bilingual<List<Block>> texts, Function<String, Inline> inlines) {
        this.en = pieces(texts.en(), Language.EN, inlines);
        this.fr = pieces(texts.fr(), Language.FR, inlines);
    }

    static Terms of(Bilingual<List<Block>> texts, Function<String, Inline> inlines) {
        return new Terms(texts, inlines);
    }

    Pieces en() {
        return en;
    }

    Pieces fr() {
        return fr;
    }

    /** Creates the alignment score for spans of these texts, or of these texts with pieces merged. */
    Evidence evidence(Pieces english, Pieces french) {
        return Evidence.of(numbers.size(), constants, english.single(), french.single());
    }

    private Pieces pieces(List<Block> blocks, Language language, Function<String, Inline> inlines) {
        return new Pieces(blocks.stream()
                .map(block -> span(block, inlines.apply(block.text()), language))
                .toList());
    }

    private Span span(Block block, Inline inline, Language language) {
        var clues = Clues.of(inline, language).stream()
                .mapToInt(this::number)
                .sorted()
                .toArray();
        return new Span(inline.plain().strip().length(), clues, block.kind(), block.level());
    }

    private int number(String clue) {
        var number = numbers.computeIfAbsent(clue, any -> numbers.size());
        if (Clues.isConstant(clue)) {
            constants.set(number);
        }
        return number;
    }
}
