package ca.tandem.translation.glossary;

import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import java.util.List;

/**
 * The content of a glossary file.
 *
 * @param concepts the valid concepts
 * @param lineErrors the reasons for what was left out
 * @param isReference whether the concepts come from a terminology bank, which adds to the glossary and changes nothing in it
 */
public record GlossaryFile(List<Concept> concepts, List<LineError> lineErrors, boolean isReference) {

    /** Maximum size of a file, in bytes. */
    public static final int MAX_BYTES = 2_000_000;

    /** Maximum size of a file of TERMIUM Plus, in bytes, of which most is definitions in four languages. */
    public static final int MAX_TERMIUM_BYTES = 32_000_000;

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

    /** Creates the content of a file of one's own. */
    GlossaryFile(List<Concept> concepts, List<LineError> lineErrors) {
        this(concepts, lineErrors, false);
    }

    /** Reads a file with all its concepts. */
    public static GlossaryFile read(byte[] content) {
        return read(content, "");
    }

    /**
     * Reads CSV, TBX-Basic or CSV of TERMIUM Plus, recognised by the content.
     *
     * @param content the file
     * @param subject the subject of the terms that are read from a file of TERMIUM Plus, in English or in French; blank or null for all
     * @throws RefusedException if the file is none of them, is too large or is no glossary
     */
    public static GlossaryFile read(byte[] content, String subject) {
        var most = TermiumCsv.isIn(content) ? MAX_TERMIUM_BYTES : MAX_BYTES;
        if (content.length > most) {
            throw new RefusedException(List.of(Refusal.workflow("glossary.file.large", most / 1_000_000)));
        }
        if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
            throw new RefusedException(List.of(Refusal.workflow("glossary.file.workbook")));
        }
        return isXml(content)
                ? TbxReader.read(content)
                : GlossaryCsvReader.read(content, subject == null ? "" : subject);
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
