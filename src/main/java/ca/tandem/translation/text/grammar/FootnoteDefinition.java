package ca.tandem.translation.text.grammar;

import org.commonmark.node.CustomBlock;

/** The definition of a footnote, {@code [^label]: words}. It contains blocks, which are shown at the end of the text. */
public final class FootnoteDefinition extends CustomBlock {

    private final String label;

    FootnoteDefinition(String label) {
        this.label = label;
    }

    /** Returns the label, by which references name the footnote. */
    public String label() {
        return label;
    }
}
