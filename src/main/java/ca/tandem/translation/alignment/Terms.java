package ca.tandem.translation.alignment;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.translation.text.Block;
import ca.tandem.translation.text.Inline;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pieces of two texts on common terms: their clues numbered alike. */
final class Terms {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final BitSet constants = new BitSet();
    private final Pieces en;
    private final Pieces fr;

    private Terms(Bilingual<List<Block>> texts) {
        this.en = pieces(texts.en(), Language.EN);
        this.fr = pieces(texts.fr(), Language.FR);
    }

    static Terms of(Bilingual<List<Block>> texts) {
        return new Terms(texts);
    }

    Pieces en() {
        return en;
    }

    Pieces fr() {
        return fr;
    }

    /** The evidence for spans of these texts, or of these texts drawn together. */
    Evidence evidence(Pieces english, Pieces french) {
        return Evidence.of(numbers.size(), constants, english.single(), french.single());
    }

    private Pieces pieces(List<Block> blocks, Language language) {
        return new Pieces(blocks.stream().map(block -> span(block, language)).toList());
    }

    private Span span(Block block, Language language) {
        var inline = Inline.of(block.text());
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
