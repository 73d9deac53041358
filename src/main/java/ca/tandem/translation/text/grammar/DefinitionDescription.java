package ca.tandem.translation.text.grammar;

import org.commonmark.node.CustomBlock;

/** A description in a definition list. It contains blocks. */
public final class DefinitionDescription extends CustomBlock {

    private final boolean tight;

    DefinitionDescription(boolean tight) {
        this.tight = tight;
    }

    /** Checks whether no blank line stands before the description, so that its paragraphs are shown without space between them. */
    public boolean isTight() {
        return tight;
    }
}
