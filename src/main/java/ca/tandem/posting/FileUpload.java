package ca.tandem.posting;

import ca.tandem.common.StaleVersionException;
import ca.tandem.identity.Actor;
import ca.tandem.media.UploadProcessor;
import ca.tandem.workflow.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Upload of a file to a draft. The upload is processed outside of any transaction, since it may wait for its turn, and only for those who
 * may add a file.
 */
@ApplicationScoped
public class FileUpload {

    @Inject
    PostingFileEditor editor;

    @Inject
    UploadProcessor uploadProcessor;

    /**
     * Adds a file to a draft.
     *
     * @param key the posting's key
     * @param seen the version of the posting that the user saw
     * @param fileName the name that the file had where it came from
     * @param upload the file
     * @return the file, whose words are still to be written
     * @throws ca.tandem.common.ProblemException if the file is too large, of no format that is taken, damaged or not harmless
     * @throws StaleVersionException if the posting has changed since that version
     * @throws RefusedException if the actor may not, or the edition would have too many files or too large ones
     * @throws PostingNotFoundException if there is no such posting
     */
    public PostingFile add(String key, long seen, String fileName, InputStream upload, Actor actor) {
        editor.requireAddable(key, seen, actor);
        try {
            return editor.add(key, seen, fileName, uploadProcessor.process(upload), actor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
