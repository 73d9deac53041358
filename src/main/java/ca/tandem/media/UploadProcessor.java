package ca.tandem.media;

import ca.tandem.common.ProblemException;
import ca.tandem.common.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * Checks of an upload by its content, and its renditions. Uploads are read and processed one at a time: a decoded picture takes a
 * fifth of the portal's memory.
 */
@ApplicationScoped
public class UploadProcessor {

    /** Most bytes of an upload. */
    public static final int MOST_BYTES = 20_000_000;

    private final Semaphore place = new Semaphore(1, true);

    /**
     * Returns the file as readers get it. Not to be called in a transaction: it may wait for its turn.
     *
     * @param upload the whole file; read no further than to the largest size
     * @throws ProblemException if it is too large, of no format that is taken, damaged or not harmless
     */
    public ProcessedFile process(InputStream upload) throws IOException {
        place.acquireUninterruptibly();
        try {
            return process(upload.readNBytes(MOST_BYTES + 1));
        } finally {
            place.release();
        }
    }

    private static ProcessedFile process(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw ProblemException.invalid("file.large", MOST_BYTES / 1_000_000);
        }
        var format = FileFormat.of(content);
        if (ForeignContent.isIn(content, format)) {
            throw ProblemException.invalid("file.mixed");
        }
        var hash = HexFormat.of().formatHex(Sha256.of(content));
        var pages = format.isPicture() ? 0 : PdfValidator.validate(content);
        var renditions = format.isPicture()
                ? PictureProcessor.renditions(content, format)
                : List.of(new Rendition(0, 0, content));
        return new ProcessedFile(hash, format.served(), pages, renditions);
    }
}
