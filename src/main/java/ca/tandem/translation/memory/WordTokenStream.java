package ca.tandem.translation.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * The words of a text as terms of the index. The second "the" of a text is a different term from its first: two texts then share as many
 * terms as their bags of words share words, and that number bounds their similarity from above.
 */
final class WordTokenStream extends TokenStream {

    private final List<BytesRef> terms;
    private final BytesTermAttribute attribute = addAttribute(BytesTermAttribute.class);
    private int next;

    WordTokenStream(TextTokens textTokens) {
        terms = of(textTokens);
    }

    static List<BytesRef> of(TextTokens textTokens) {
        var seen = new HashMap<Integer, Integer>();
        var terms = new ArrayList<BytesRef>();
        for (var word : textTokens.words()) {
            terms.add(term(word, seen.merge(word, 1, Integer::sum)));
        }
        return terms;
    }

    private static BytesRef term(int word, int time) {
        var bytes = new byte[time == 1 ? Integer.BYTES : 2 * Integer.BYTES];
        put(bytes, 0, word);
        if (time > 1) {
            put(bytes, Integer.BYTES, time);
        }
        return new BytesRef(bytes);
    }

    private static void put(byte[] bytes, int at, int value) {
        for (var i = 0; i < Integer.BYTES; i++) {
            bytes[at + i] = (byte) (value >>> (Byte.SIZE * (Integer.BYTES - 1 - i)));
        }
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (next == terms.size()) {
            return false;
        }
        attribute.setBytesRef(terms.get(next++));
        return true;
    }

    @Override
    public void reset() {
        next = 0;
    }
}
