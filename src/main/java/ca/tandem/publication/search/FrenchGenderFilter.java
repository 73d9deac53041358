package ca.tandem.publication.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Filter that gives feminine words without accents the ending of the masculine, where the light stemmer leaves them apart:
 * {@code developpeuse}, {@code conseillere}, {@code redactrice}.
 */
final class FrenchGenderFilter extends TokenFilter {

    /** A feminine ending and the masculine one. */
    private record Ending(String feminine, String masculine) {}

    /** The longest ending first. */
    private static final List<Ending> ENDINGS = List.of(
            new Ending("trice", "teur"),
            new Ending("ienne", "ien"),
            new Ending("euse", "eur"),
            new Ending("iere", "ier"),
            new Ending("ere", "er"),
            new Ending("ive", "if"),
            new Ending("elle", "el"),
            new Ending("onne", "on"));

    /** Letters before an ending, without which it is a part of the word: vive, belle, mere. */
    private static final int STEM = 4;

    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

    FrenchGenderFilter(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        var length = word.length();
        if (length > 0 && word.charAt(length - 1) == 's') {
            length--;
        }
        for (var ending : ENDINGS) {
            var start = length - ending.feminine().length();
            if (start >= STEM && ending.feminine().contentEquals(word.subSequence(start, length))) {
                word.setLength(start);
                word.append(ending.masculine());
                break;
            }
        }
        return true;
    }
}
