package ca.tandem.translation.memory;

import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.StringHelper;

/** Hashes that stand for texts in the index (MurmurHash3 by Austin Appleby). They only select candidates; the texts themselves decide. */
final class Fingerprint {

    private static final int SEED = 104_729;
    private static final int OTHER_SEED = 611_953;
    private static final char BETWEEN = '\u0000';
    private static final char NOTHING = '\u0001';

    private Fingerprint() {}

    static long of(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return ((long) hash(bytes, SEED) << Integer.SIZE) | (hash(bytes, OTHER_SEED) & 0xFFFF_FFFFL);
    }

    static int ofToken(String token) {
        return hash(token.getBytes(StandardCharsets.UTF_8), SEED);
    }

    private static int hash(byte[] bytes, int seed) {
        return StringHelper.murmurhash3_x86_32(bytes, 0, bytes.length, seed);
    }

    /**
     * Returns the hash of the neighbours of a text, or 0 if there is none on either side: such a context is unknown and equals no other.
     */
    static long ofNeighbours(String before, String after) {
        if (before == null && after == null) {
            return 0;
        }
        return of(part(before) + BETWEEN + part(after)) | 1;
    }

    private static String part(String text) {
        return text == null ? String.valueOf(NOTHING) : text;
    }
}
