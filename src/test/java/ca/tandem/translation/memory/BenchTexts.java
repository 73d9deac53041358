package ca.tandem.translation.memory;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.PostingText;
import ca.tandem.testing.RealPostings;
import ca.tandem.translation.text.SegmentedText;
import ca.tandem.translation.text.SentenceSegmenter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Any number of segment pairs that are distributed as those of the real postings are: their sentences as they stand, their sentences
 * with words lost, added, moved and replaced, and halves of two of them put together. The same number gives the same pair.
 */
final class BenchTexts {

    private final List<Bilingual<String>> real = new ArrayList<>();

    BenchTexts() {
        RealPostings.pairs().values().forEach(texts -> {
            var en = segments(texts.en(), Language.EN);
            var fr = segments(texts.fr(), Language.FR);
            for (var i = 0; i < Math.min(en.size(), fr.size()); i++) {
                real.add(new Bilingual<>(en.get(i), fr.get(i)));
            }
        });
    }

    private static List<String> segments(PostingText postingText, Language language) {
        return SegmentedText.of(postingText).blocks().stream()
                .flatMap(block -> SentenceSegmenter.split(block.text(), language).stream())
                .map(segment -> segment.text().replace('\n', ' '))
                .toList();
    }

    /** Returns the number of real pairs that the others are made of. */
    int real() {
        return real.size();
    }

    /** Returns the pair of a number. */
    Bilingual<String> pair(long number) {
        return Bilingual.of(language -> text(new SplittableRandom(number * 2_654_435_761L), language));
    }

    private String text(SplittableRandom random, Language language) {
        var kind = random.nextInt(10);
        var words = words(random, language);
        if (kind == 0) {
            return String.join(" ", words);
        }
        if (kind <= 4) {
            var other = words(random, language);
            words = new ArrayList<>(Stream.concat(
                            words.subList(0, (words.size() + 1) / 2).stream(),
                            other.subList(other.size() / 2, other.size()).stream())
                    .toList());
        }
        return String.join(" ", change(words, random, language, 0.4 * random.nextDouble()));
    }

    /** Returns a text with a share of its words lost, added, moved or replaced. */
    String changed(String text, long seed, Language language, double share) {
        return String.join(" ", change(split(text), new SplittableRandom(seed), language, share));
    }

    private List<String> change(List<String> words, SplittableRandom random, Language language, double share) {
        for (var i = Math.round(share * words.size()); i > 0 && !words.isEmpty(); i--) {
            var place = random.nextInt(words.size());
            switch (random.nextInt(6)) {
                case 0 -> words.remove(place);
                case 1 -> words.add(place, word(random, language));
                case 2 -> Collections.swap(words, place, random.nextInt(words.size()));
                default -> words.set(place, word(random, language));
            }
        }
        return words;
    }

    private String word(SplittableRandom random, Language language) {
        var words = words(random, language);
        return words.get(random.nextInt(words.size()));
    }

    private List<String> words(SplittableRandom random, Language language) {
        return split(real.get(random.nextInt(real.size())).get(language));
    }

    private static List<String> split(String text) {
        return new ArrayList<>(Arrays.asList(text.split(" ", -1)));
    }
}
