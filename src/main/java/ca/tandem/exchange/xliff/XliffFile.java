package ca.tandem.exchange.xliff;

import java.nio.charset.StandardCharsets;

/**
 * An edition as a file.
 *
 * @param name what to call it
 * @param version the posting's version that it shows
 * @param text what stands in it
 */
public record XliffFile(String name, long version, String text) {

    /** Its media type (XLIFF 2.1, appendix A). */
    public static final String MEDIA_TYPE = "application/xliff+xml";

    /** The most that is taken back, in bytes. */
    public static final int MOST = 8 << 20;

    /** The file. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
