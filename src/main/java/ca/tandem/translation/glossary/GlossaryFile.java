package ca.tandem.translation.glossary;

import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.Refused;
import java.util.List;

/**
 * What a file of terms holds.
 *
 * @param concepts what can be taken of it
 * @param flaws what cannot
 */
public record GlossaryFile(List<Concept> concepts, List<Flaw> flaws) {

    /** The largest file that is taken, in bytes. */
    public static final int MOST_BYTES = 2_000_000;

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

    /**
     * Reads CSV or TBX-Basic, whichever it is.
     *
     * @throws Refused if it is neither, and so no glossary
     */
    public static GlossaryFile read(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new Refused(List.of(Refusal.workflow("glossary.file.large", MOST_BYTES / 1_000_000)));
        }
        if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
            throw new Refused(List.of(Refusal.workflow("glossary.file.workbook")));
        }
        return isXml(content) ? TbxReader.read(content) : GlossaryCsv.read(content);
    }

    /** The first character that is no white space and no byte order mark tells. */
    private static boolean isXml(byte[] content) {
        for (var octet : content) {
            if (octet == '<') {
                return true;
            }
            if (octet > ' ') {
                return false;
            }
        }
        return false;
    }
}
