package ca.tandem.translation.text;

/**
 * A piece of a text that is translated as one: what a unit holds of one language.
 *
 * @param kind what it is
 * @param level of a heading 1 to 6, of an item how deep its list is nested (from 1), else 0
 * @param text its words with their inline Markdown, without the marks that make the block
 */
public record Block(BlockKind kind, int level, String text) {

    /** Whether the other block has the same place in a structure: kind and level. */
    public boolean isLike(Block other) {
        return kind == other.kind && level == other.level;
    }
}
