package ca.tandem.exchange.hugo;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingText;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Hugo content tree as an import reads it, for a caller that makes its own postings of it: what its files say, and nothing stored. */
public final class HugoContent {

    private final Map<String, HugoPair> pairs;

    private HugoContent(Map<String, HugoPair> pairs) {
        this.pairs = pairs;
    }

    /**
     * Reads the files of a tree.
     *
     * @param contents the content of the files by their paths
     * @throws IllegalArgumentException if an import would leave out a file, or a field of it
     */
    public static HugoContent read(Map<String, byte[]> contents) {
        var pairing = HugoPairing.read(contents, Map::of, Map.of());
        var files = pairing.pairs().stream().flatMap(pair -> pair.present().stream());
        var doubts = Stream.concat(pairing.rejected().stream(), files)
                .filter(file -> !file.findings().isEmpty())
                .map(file -> file.path() + ": " + file.findings())
                .toList();
        if (!doubts.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", doubts));
        }
        return new HugoContent(pairing.pairs().stream().collect(Collectors.toMap(HugoPair::key, Function.identity())));
    }

    /** Returns the texts of a posting; null in a language that has no file. */
    public Bilingual<PostingText> texts(String key) {
        return pair(key).texts();
    }

    /**
     * Returns the facts of a posting.
     *
     * @param source the language whose value is used if the files differ
     */
    public Facts facts(String key, Language source) {
        return pair(key).facts(new Facts(), source);
    }

    private HugoPair pair(String key) {
        var pair = pairs.get(key);
        if (pair == null) {
            throw new IllegalArgumentException("No file has the translationKey " + key);
        }
        return pair;
    }
}
