package ca.tandem.translation.glossary;

import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import java.util.List;

/**
 * The content of a glossary file.
 *
 * @param concepts the valid concepts
 * @param lineErrors the reasons for what was left out
 */
public record GlossaryFile(List<Concept> concepts, List<LineError> lineErrors) {

    /** Maximum size of a file, in bytes. */
    public static final int MAX_BYTES = 2_000_000;

    /**
     * A row, column or entry of a file that was left out, with the reason.
     *
     * @param line the line in the file, from 1
     * @param refusal the reason
     */
    public record LineError(long line, Refusal refusal) {}

    public GlossaryFile {
        concepts = List.copyOf(concepts);
        lineErrors = List.copyOf(lineErrors);
    }

    /**
     * Reads CSV or TBX-Basic, recognised by the content.
     *
     * @throws RefusedException if the file is neither of them, is too large or is no glossary
     */
    public static GlossaryFile read(byte[] content) {
        if (content.length > MAX_BYTES) {
            throw new RefusedException(List.of(Refusal.workflow("glossary.file.large", MAX_BYTES / 1_000_000)));
        }
        if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
            throw new RefusedException(List.of(Refusal.workflow("glossary.file.workbook")));
        }
        return isXml(content) ? TbxReader.read(content) : GlossaryCsv.read(content);
    }

    /** Checks whether the content begins with {@code <} after white space and a byte order mark. */
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
