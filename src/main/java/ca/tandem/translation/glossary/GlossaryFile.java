package ca.tandem.translation.glossary;

import ca.tandem.workflow.Refusal;
import java.util.List;

/**
 * What a file of terms holds.
 *
 * @param concepts what can be taken of it
 * @param flaws what cannot
 */
public record GlossaryFile(List<Concept> concepts, List<Flaw> flaws) {

    /** The largest file that is taken, in bytes. */
    public static final int MOST_BYTES = 5_000_000;

    /**
     * Something in a file that was left out.
     *
     * @param line its line in the file, from 1
     * @param refusal why
     */
    public record Flaw(long line, Refusal refusal) {}

    public GlossaryFile {
        concepts = List.copyOf(concepts);
        flaws = List.copyOf(flaws);
    }
}
