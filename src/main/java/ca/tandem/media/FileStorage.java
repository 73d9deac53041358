package ca.tandem.media;

import ca.tandem.common.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.ObjIntConsumer;

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

    /**
     * Stores a file and beside it what it was made of, so that it can be given back as it came.
     *
     * @param original the whole upload
     */
    public StoredFile storeWithOriginal(ProcessedFile processedFile, byte[] original) {
        var file = store(processedFile);
        var hash = HexFormat.of().formatHex(Sha256.of(original));
        if (!hash.equals(file.getHash()) && storedFiles.original(hash).isEmpty()) {
            var stored = new StoredOriginal(hash, file, original.length);
            storedFiles.add(stored);
            inChunks(original, (content, position) -> storedFiles.add(new OriginalChunk(stored, position, content)));
        }
        return file;
    }

    private void store(StoredFile file, Rendition rendition) {
        var stored = new StoredRendition(file, rendition);
        storedFiles.add(stored);
        inChunks(
                rendition.content(),
                (content, position) -> storedFiles.add(new StoredChunk(stored, position, content)));
    }

    private static void inChunks(byte[] content, ObjIntConsumer<byte[]> chunk) {
        for (int start = 0, position = 0; start < content.length; start += StoredChunk.LENGTH, position++) {
            var end = Math.min(content.length, start + StoredChunk.LENGTH);
            chunk.accept(Arrays.copyOfRange(content, start, end), position);
        }
    }

    /** Writes a rendition's content, chunk by chunk. Each chunk is read by itself: a slow reader keeps no connection to the database. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void write(StoredRendition rendition, OutputStream stream) throws IOException {
        for (int start = 0, position = 0; start < rendition.getByteCount(); start += StoredChunk.LENGTH, position++) {
            stream.write(storedFiles.chunk(rendition, position));
        }
    }

    /**
     * Writes a file as it came, chunk by chunk: the original if there is one, or else the widest rendition, which is the same for a PDF.
     *
     * @param originalHash the hash of the file as it came; null for the widest rendition
     * @param hash the hash by which the file is stored
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void writeOriginal(String originalHash, String hash, OutputStream stream) throws IOException {
        var original = originalHash == null ? Optional.<StoredOriginal>empty() : storedFiles.original(originalHash);
        if (original.isEmpty()) {
            write(storedFiles.widest(hash).orElseThrow(), stream);
            return;
        }
        for (int start = 0, position = 0;
                start < original.get().getByteCount();
                start += StoredChunk.LENGTH, position++) {
            stream.write(storedFiles.chunk(original.get(), position));
        }
    }
}
