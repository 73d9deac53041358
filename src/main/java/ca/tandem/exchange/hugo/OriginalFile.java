package ca.tandem.exchange.hugo;

import ca.tandem.media.ProcessedFile;
import ca.tandem.media.ServedFormat;
import ca.tandem.media.StoredRendition;
import ca.tandem.posting.PostingFile;

/**
 * A picture or document as it is in a tree, and as the portal stores it.
 *
 * @param originalHash the SHA-256 of the file in the tree, in hexadecimal digits
 * @param hash the hash by which it is stored
 * @param format the format in which readers get it
 * @param byteCount the length in bytes of its widest rendition
 * @param width the width of its widest rendition in pixels; 0 of a PDF
 * @param height the height of its widest rendition in pixels; 0 of a PDF
 */
record OriginalFile(String originalHash, String hash, ServedFormat format, int byteCount, int width, int height) {

    static OriginalFile of(String originalHash, ProcessedFile processed) {
        return new OriginalFile(
                originalHash,
                processed.hash(),
                processed.format(),
                processed.byteCount(),
                processed.width(),
                processed.height());
    }

    static OriginalFile of(String originalHash, String hash, StoredRendition widest) {
        return new OriginalFile(
                originalHash, hash, widest.getFormat(), widest.getByteCount(), widest.getWidth(), widest.getHeight());
    }

    static OriginalFile of(String originalHash, PostingFile file) {
        return new OriginalFile(
                originalHash, file.hash(), file.format(), file.byteCount(), file.width(), file.height());
    }
}
