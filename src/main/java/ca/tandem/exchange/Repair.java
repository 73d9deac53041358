package ca.tandem.exchange;

/**
 * Something in the front matter that is not valid YAML, but whose meaning is plain.
 *
 * @param kind what was wrong
 * @param field the field in which it was
 */
record Repair(Kind kind, String field) {

    /** What was wrong. */
    enum Kind {
        /** A quotation mark inside the same quotation marks. */
        QUOTES(0),
        /** Later paragraphs of a folded text that are not indented. */
        INDENTATION(1),
        /** A character that means something to YAML in a text without quotation marks. */
        UNQUOTED(2);

        private final int choice;

        Kind(int choice) {
            this.choice = choice;
        }

        /** The number by which the sentence {@code finding.frontmatter.repaired} chooses its words. */
        int choice() {
            return choice;
        }
    }
}
