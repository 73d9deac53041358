package ca.tandem.exchange.xliff;

import java.nio.charset.StandardCharsets;

/**
 * An edition exported as XLIFF.
 *
 * @param name the file name
 * @param version the version of the posting at the time of the export
 * @param text the content
 */
public record XliffFile(String name, long version, String text) {

    /** Media type (XLIFF 2.1, appendix A). */
    public static final String MEDIA_TYPE = "application/xliff+xml";

    /** Media type by which tools name a file that they wrote before XLIFF had one of its own. */
    public static final String OLD_MEDIA_TYPE = "application/x-xliff+xml";

    /** Maximum size of an imported file, in bytes. */
    public static final int MAX_BYTES = 8 << 20;

    /** Returns the content in UTF-8. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
