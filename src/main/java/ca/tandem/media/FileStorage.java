package ca.tandem.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Arrays;

/** Storage of files in the database, where they are part of the transaction, of the backup and of every node. */
@ApplicationScoped
@Transactional
public class FileStorage {

    @Inject
    StoredFiles storedFiles;

    @Inject
    Clock clock;

    /** Stores a file, unless the same content is stored already. */
    public StoredFile store(ProcessedFile processedFile) {
        return storedFiles.byHash(processedFile.hash()).orElseGet(() -> {
            var file = new StoredFile(processedFile, clock.instant());
            storedFiles.add(file);
            processedFile.renditions().forEach(rendition -> store(file, rendition));
            return file;
        });
    }

    private void store(StoredFile file, Rendition rendition) {
        var stored = new StoredRendition(file, rendition);
        storedFiles.add(stored);
        var content = rendition.content();
        for (int start = 0, position = 0; start < content.length; start += StoredChunk.LENGTH, position++) {
            var end = Math.min(content.length, start + StoredChunk.LENGTH);
            storedFiles.add(new StoredChunk(stored, position, Arrays.copyOfRange(content, start, end)));
        }
    }

    /** Writes a rendition's content, chunk by chunk. Each chunk is read by itself: a slow reader keeps no connection to the database. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void write(StoredRendition rendition, OutputStream stream) throws IOException {
        for (int start = 0, position = 0; start < rendition.getByteCount(); start += StoredChunk.LENGTH, position++) {
            stream.write(storedFiles.chunk(rendition, position));
        }
    }
}
