package ca.tandem.exchange.hugo;

/**
 * An error in front matter that makes it invalid YAML, but whose meaning is plain.
 *
 * @param kind the kind of error
 * @param field the field with the error
 */
record FrontMatterFix(FixKind kind, String field) {

    /** The kind of an error. */
    enum FixKind {
        /** A quotation mark inside the same quotation marks. */
        QUOTES(0),
        /** Later paragraphs of a folded text without indentation. */
        INDENTATION(1),
        /** A character with a special meaning in YAML, in a text without quotation marks. */
        UNQUOTED(2);

        private final int choice;

        FixKind(int choice) {
            this.choice = choice;
        }

        /** Returns the number by which the message {@code finding.frontmatter.repaired} selects its wording. */
        int choice() {
            return choice;
        }
    }
}
