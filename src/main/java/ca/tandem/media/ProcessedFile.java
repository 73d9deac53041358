package ca.tandem.media;

import ca.tandem.common.Sha256;
import java.util.HexFormat;
import java.util.List;

/**
 * An upload that passed all checks.
 *
 * @param format the format of the renditions
 * @param renditions the renditions, the widest first, at least one
 */
public record ProcessedFile(ServedFormat format, List<Rendition> renditions) {

    public ProcessedFile {
        renditions = List.copyOf(renditions);
    }

    /** Returns the SHA-256 of the widest rendition, in hexadecimal digits: readers can hash what they get. */
    public String hash() {
        return HexFormat.of().formatHex(Sha256.of(renditions.get(0).content()));
    }

    /** Returns the width of the widest rendition in pixels; 0 of a PDF. */
    public int width() {
        return renditions.get(0).width();
    }

    /** Returns the height of the widest rendition in pixels; 0 of a PDF. */
    public int height() {
        return renditions.get(0).height();
    }

    /** Returns the length of the widest rendition in bytes. */
    public int byteCount() {
        return renditions.get(0).content().length;
    }
}
