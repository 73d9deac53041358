package ca.tandem.translation.alignment;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.translation.text.Block;
import ca.tandem.translation.text.InlineMarkdown;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The pieces of two texts with their features in one common numbering. */
final class AlignmentInput {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final BitSet constants = new BitSet();
    private final AlignableText en;
    private final AlignableText fr;

    private AlignmentInput(Bilingual<List<Block>> texts, Function<String, InlineMarkdown> inlines) {
        this.en = pieces(texts.en(), Language.EN, inlines);
        this.fr = pieces(texts.fr(), Language.FR, inlines);
    }

    static AlignmentInput of(Bilingual<List<Block>> texts, Function<String, InlineMarkdown> inlines) {
        return new AlignmentInput(texts, inlines);
    }

    AlignableText en() {
        return en;
    }

    AlignableText fr() {
        return fr;
    }

    /** Creates the alignment score for spans of these texts, or of these texts with pieces merged. */
    AlignmentScore evidence(AlignableText english, AlignableText french) {
        return AlignmentScore.of(numbers.size(), constants, english.single(), french.single());
    }

    private AlignableText pieces(List<Block> blocks, Language language, Function<String, InlineMarkdown> inlines) {
        return new AlignableText(blocks.stream()
                .map(block -> span(block, inlines.apply(block.text()), language))
                .toList());
    }

    private Span span(Block block, InlineMarkdown inlineMarkdown, Language language) {
        var clues = AlignmentFeatures.of(inlineMarkdown, language).stream()
                .mapToInt(this::number)
                .sorted()
                .toArray();
        return new Span(inlineMarkdown.plainText().strip().length(), clues, block.kind(), block.level());
    }

    private int number(String clue) {
        var number = numbers.computeIfAbsent(clue, any -> numbers.size());
        if (AlignmentFeatures.isConstant(clue)) {
            constants.set(number);
        }
        return number;
    }
}
