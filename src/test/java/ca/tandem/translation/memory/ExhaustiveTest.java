package ca.tandem.translation.memory;

import static ca.tandem.translation.memory.MemoryFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.PostingText;
import ca.tandem.testing.RealPostings;
import ca.tandem.testing.Schema;
import ca.tandem.translation.text.Block;
import ca.tandem.translation.text.SegmentedText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that the index leaves nothing out: it finds in the real postings what a comparison with every single text finds. */
class ExhaustiveTest {

    private static final int QUERIES = 120;

    private record Bounds(int min, int limit) {}

    private static final Map<Language, List<Bounds>> BOUNDS = Map.of(
            Language.EN, List.of(new Bounds(70, 1), new Bounds(50, 10)),
            Language.FR, List.of(new Bounds(70, 5), new Bounds(95, 3)));

    @TempDir
    static Path folder;

    private static final Set<Bilingual<String>> PAIRS = new LinkedHashSet<>();
    private static Schema schema;
    private static MemoryFixture memory;

    @BeforeAll
    static void fill() {
        schema = Schema.onH2();
        memory = new MemoryFixture(schema, folder);
        var pairs = new ArrayList<TranslationPair>();
        RealPostings.pairs().forEach((key, texts) -> {
            var blocks = texts.map(ExhaustiveTest::blocks);
            for (var i = 0; i < Math.min(blocks.en().size(), blocks.fr().size()); i++) {
                var place = i;
                Bilingual<String> pair = blocks.map(side -> side.get(place));
                PAIRS.add(pair);
                pairs.add(new TranslationPair(
                        Granularity.UNIT,
                        pair,
                        Language.EN,
                        null,
                        null,
                        new Provenance(EntryOrigin.IMPORTED, key, 1, null, NOON)));
            }
        });
        memory.store(pairs.toArray(TranslationPair[]::new));
    }

    @AfterAll
    static void drop() {
        memory.close();
        schema.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theScoresAreThoseOfAnExhaustiveComparison(Language from) {
        var tokens = PAIRS.stream().collect(Collectors.toMap(pair -> pair, pair -> TextTokens.of(pair.get(from))));
        for (var query : queries(from)) {
            var all = exhaustively(query, from, tokens);
            for (var bounds : BOUNDS.get(from)) {
                var scores =
                        memory.matches(new Lookup(query, from, null, null, null, bounds.min(), bounds.limit())).stream()
                                .map(MemoryMatch::score)
                                .toList();
                assertThat(scores)
                        .as("%s, %s", query, bounds)
                        .isEqualTo(all.stream()
                                .filter(score -> score >= bounds.min())
                                .limit(bounds.limit())
                                .toList());
            }
        }
    }

    /** Returns the scores of all pairs, the best first. */
    private static List<Integer> exhaustively(String query, Language from, Map<Bilingual<String>, TextTokens> tokens) {
        var asked = TextTokens.of(query);
        return PAIRS.stream()
                .map(pair ->
                        pair.get(from).equals(query) ? MemoryMatch.EXACT : Similarity.of(asked, tokens.get(pair), 0))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Real texts, and real texts with words lost, doubled, moved and replaced. */
    private static List<String> queries(Language from) {
        var random = new Random(11);
        var texts = new ArrayList<>(PAIRS.stream().map(pair -> pair.get(from)).toList());
        Collections.shuffle(texts, random);
        return texts.stream()
                .limit(QUERIES)
                .map(text -> random.nextInt(4) == 0 ? text : changed(text, texts, random))
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static String changed(String text, List<String> others, Random random) {
        var words = new ArrayList<>(Arrays.asList(text.split(" ", -1)));
        for (var i = random.nextInt(2 + words.size() / 3); i >= 0 && !words.isEmpty(); i--) {
            var place = random.nextInt(words.size());
            var other = others.get(random.nextInt(others.size())).split(" ", -1);
            switch (random.nextInt(4)) {
                case 0 -> words.remove(place);
                case 1 -> words.add(place, words.get(random.nextInt(words.size())));
                case 2 -> words.set(place, other[random.nextInt(other.length)]);
                default -> Collections.swap(words, place, random.nextInt(words.size()));
            }
        }
        return String.join(" ", words);
    }

    private static List<String> blocks(PostingText postingText) {
        return SegmentedText.of(postingText).blocks().stream().map(Block::text).toList();
    }
}
