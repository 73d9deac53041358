package ca.tandem.translation.check;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingText;
import ca.tandem.translation.alignment.Aligner;
import ca.tandem.translation.text.Block;
import ca.tandem.translation.text.InlineMarkdown;
import ca.tandem.translation.text.Outline;
import ca.tandem.translation.text.SegmentedText;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The subject of the checks: an edition's two texts, as a whole and by unit. They are parsed once for all checks. */
public final class CheckedEdition {

    private final Language source;
    private final Facts facts;
    private final Bilingual<PostingText> texts;
    private final List<UnitPair> units;
    private final List<Bilingual<UnitText>> allUnitTexts;
    private final Bilingual<List<Block>> blocks;
    private final Bilingual<Outline> outlines;

    /**
     * Creates a subject from the two texts of an edition and its units.
     *
     * @param source the language in which the author wrote
     * @param texts both texts; {@link PostingText#EMPTY} if nothing is written
     * @param units the units in the order of the source, then those that only the other text has; empty if one text is missing
     */
    public CheckedEdition(Language source, Bilingual<PostingText> texts, List<UnitPair> units) {
        this(source, texts, cut(texts), units, inlines());
    }

    private CheckedEdition(
            Language source,
            Bilingual<PostingText> texts,
            Bilingual<List<Block>> blocks,
            List<UnitPair> units,
            Function<String, InlineMarkdown> inlines) {
        this.source = source;
        this.facts = null;
        this.texts = texts;
        this.units = List.copyOf(units);
        this.allUnitTexts = units.stream()
                .map(unit -> Bilingual.of(language -> UnitText.of(unit, language, inlines)))
                .toList();
        this.blocks = blocks;
        this.outlines = texts.map(postingText -> Outline.of(postingText.body()));
    }

    private CheckedEdition(CheckedEdition other, Facts facts) {
        this.source = other.source;
        this.facts = facts;
        this.texts = other.texts;
        this.units = other.units;
        this.allUnitTexts = other.allUnitTexts;
        this.blocks = other.blocks;
        this.outlines = other.outlines;
    }

    /** Creates a subject from two texts that belong to no edition, paired by alignment; a side may be null. */
    public static CheckedEdition of(Bilingual<PostingText> texts, Language source) {
        var present = texts.map(postingText -> postingText == null ? PostingText.EMPTY : postingText);
        var blocks = cut(present);
        var inlines = inlines();
        var units = present.en().isEmpty() || present.fr().isEmpty()
                ? List.<UnitPair>of()
                : aligned(blocks, source, inlines);
        return new CheckedEdition(source, present, blocks, units, inlines);
    }

    /** Creates a subject of the passages of one text, beside the other as a whole; no passage has a counterpart. */
    static CheckedEdition unpaired(Bilingual<PostingText> texts, Language language) {
        var blocks = cut(texts);
        var units = blocks.get(language).stream()
                .map(block -> new UnitPair(null, new Bilingual<Block>(null, null).with(language, block)))
                .toList();
        return new CheckedEdition(language, texts, blocks, units, inlines());
    }

    /** Returns a function that parses the inline Markdown of each text only once. */
    private static Function<String, InlineMarkdown> inlines() {
        var known = new HashMap<String, InlineMarkdown>();
        return text -> known.computeIfAbsent(text, InlineMarkdown::of);
    }

    /** Returns the same subject with the facts of its edition; null if it belongs to none. */
    public CheckedEdition with(Facts itsFacts) {
        return new CheckedEdition(this, itsFacts);
    }

    /** Returns the facts of the edition; null if the texts belong to none. */
    public Facts facts() {
        return facts;
    }

    /** Returns the language in which the author wrote. */
    public Language source() {
        return source;
    }

    /** Returns the language of the translation. */
    public Language target() {
        return source.other();
    }

    /** Returns both texts. */
    public Bilingual<PostingText> texts() {
        return texts;
    }

    /** Returns the blocks of each text, in its own order. */
    public Bilingual<List<Block>> blocks() {
        return blocks;
    }

    /** Returns the structure of each body. */
    public Bilingual<Outline> outlines() {
        return outlines;
    }

    /** Returns the units in the order of the source, then those that only the other text has. */
    public List<UnitPair> units() {
        return units;
    }

    /** Returns the units that have text on both sides. */
    public Stream<Bilingual<UnitText>> pairs() {
        return allUnitTexts.stream().filter(Bilingual::hasBoth);
    }

    /** Returns the text of each unit in the given language, except for units without any. */
    public Stream<UnitText> unitTexts(Language language) {
        return allUnitTexts.stream().map(pair -> pair.get(language)).filter(Objects::nonNull);
    }

    /** Returns the text of each unit in each language, except for sides without any. */
    public Stream<UnitText> allUnitTexts() {
        return Arrays.stream(Language.values()).flatMap(this::unitTexts);
    }

    private static Bilingual<List<Block>> cut(Bilingual<PostingText> texts) {
        return texts.map(postingText -> SegmentedText.of(postingText).blocks());
    }

    private static List<UnitPair> aligned(
            Bilingual<List<Block>> blocks, Language source, Function<String, InlineMarkdown> inlines) {
        return Aligner.align(blocks, inlines).stream()
                .sorted(Comparator.comparing(bead -> bead.pieces().get(source).isEmpty()))
                .map(bead -> new UnitPair(
                        null,
                        Bilingual.of(language ->
                                joined(blocks.get(language), bead.pieces().get(language)))))
                .toList();
    }

    /** Joins several blocks that correspond to one block of the other language. */
    private static Block joined(List<Block> blocks, List<Integer> pieces) {
        if (pieces.isEmpty()) {
            return null;
        }
        var first = blocks.get(pieces.get(0));
        var text = pieces.stream().map(piece -> blocks.get(piece).text()).collect(Collectors.joining("\n\n"));
        return new Block(first.kind(), first.level(), text);
    }
}
