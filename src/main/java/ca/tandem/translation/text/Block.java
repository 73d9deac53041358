package ca.tandem.translation.text;

/**
 * A block: a part of a text that is translated as one, and a unit's content in one language.
 *
 * @param kind the kind of block
 * @param level a heading's level, 1 to 6; the nesting depth of an item's list, from 1; otherwise 0
 * @param text the words with their inline Markdown, without the marks that make the block
 */
public record Block(BlockKind kind, int level, String text) {

    /** Checks whether the other block has the same place in a structure: kind and level. */
    public boolean hasSameStructure(Block other) {
        return kind == other.kind && level == other.level;
    }
}
