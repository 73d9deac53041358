package ca.tandem.translation.text.grammar;

import org.commonmark.node.CustomNode;

/** A reference to a footnote, {@code [^label]}. */
public final class FootnoteReference extends CustomNode {

    private final String label;

    FootnoteReference(String label) {
        this.label = label;
    }

    /** Returns the label of the footnote. */
    public String label() {
        return label;
    }
}
