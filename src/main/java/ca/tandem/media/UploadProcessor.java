package ca.tandem.media;

import ca.tandem.common.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
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
        if (format.isPicture()) {
            return new ProcessedFile(format.served(), PictureProcessor.renditions(content, format));
        }
        PdfValidator.validate(content);
        return new ProcessedFile(format.served(), List.of(new Rendition(0, 0, content)));
    }
}
