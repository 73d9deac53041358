package ca.tandem.translation.memory;

import java.nio.ByteBuffer;
import org.apache.lucene.util.BytesRef;

/**
 * The data that the index stores about one text of an entry, as bytes: enough to score it without querying the database.
 *
 * @param text the fingerprint of the text
 * @param context the fingerprint of its neighbours; 0 if there are none
 * @param tokens the tokens of the text
 */
record IndexedEntry(long text, long context, TextTokens tokens) {

    private static final int HEAD = 2 * Long.BYTES;

    BytesRef toBytes() {
        var codes = tokens.codes();
        var bytes = ByteBuffer.allocate(HEAD + Integer.BYTES * codes.length)
                .putLong(text)
                .putLong(context);
        for (var code : codes) {
            bytes.putInt(code);
        }
        return new BytesRef(bytes.array());
    }

    static long text(BytesRef bytes) {
        return buffer(bytes).getLong();
    }

    static long context(BytesRef bytes) {
        return buffer(bytes).getLong(Long.BYTES);
    }

    static TextTokens tokens(BytesRef bytes) {
        var codes = new int[(bytes.length - HEAD) / Integer.BYTES];
        buffer(bytes).position(HEAD).asIntBuffer().get(codes);
        return new TextTokens(codes);
    }

    private static ByteBuffer buffer(BytesRef bytes) {
        return ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length).slice();
    }
}
