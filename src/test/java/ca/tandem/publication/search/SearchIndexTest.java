package ca.tandem.publication.search;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.index.IndexState;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {

    /** Pieces of which texts are made that no filter expects. */
    private static final String[] PIECES = {
        "a",
        "é",
        "·e",
        "(se)s",
        "-",
        "--",
        "’",
        "'s",
        "l’",
        "IT-02",
        "ti 3",
        "C++",
        ".NET",
        " ",
        "\u00a0",
        "\u00ad",
        "x".repeat(300),
        "/",
        "1",
        "2.3",
        "@",
        "\ud83d\ude00",
        "\u0301",
        "œ",
        "(",
        ")",
        "·",
        "#",
        "\n\n",
        "- ",
        "[a](b)",
        "qu'",
        "d'IT-5",
        "0",
        "é·è·ê"
    };

    @TempDir
    Path folder;

    @Test
    void whateverATextSaysIsIndexedAndAsked() {
        var random = new Random(3);
        for (var round = 0; round < 300; round++) {
            var words = IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(i -> PIECES[random.nextInt(PIECES.length)])
                    .collect(Collectors.joining());
            try (var search = new SearchFixture(List.of(posting("any", words)))) {
                for (var language : Language.values()) {
                    assertThat(search.find(SearchQuery.ofWords(language, words, 10))
                                    .total())
                            .as(words)
                            .isBetween(0, 1);
                    assertThat(search.find(SearchQuery.ofWords(language, '"' + words + '"', 10))
                                    .total())
                            .isBetween(0, 1);
                }
            } catch (IOException e) {
                throw new AssertionError(words, e);
            }
        }
    }

    @Test
    void anIndexIsThereAfterARestart() throws IOException {
        try (var index = SearchIndex.open(folder)) {
            index.put(posting("keeper", "Keeps the light."));
            index.publish(new IndexState("base", 5));
            index.write();
        }
        try (var index = SearchIndex.open(folder)) {
            assertThat(index.state()).isEqualTo(new IndexState("base", 5));
            assertThat(total(index, "keep light")).isEqualTo(1);
        }
    }

    @Test
    void aBrokenIndexIsEmptyAndCanBeFilledAnew() throws IOException {
        try (var index = SearchIndex.open(folder)) {
            index.put(posting("keeper", "Keeps the light."));
            index.publish(new IndexState("base", 5));
            index.write();
        }
        try (var files = Files.list(folder)) {
            for (var file : files.filter(each -> !each.endsWith("write.lock")).toList()) {
                Files.write(file, new byte[] {1, 2, 3}, StandardOpenOption.TRUNCATE_EXISTING);
            }
        }
        try (var index = SearchIndex.open(folder)) {
            assertThat(index.state()).isEqualTo(IndexState.NOTHING);
            index.put(posting("keeper", "Keeps the light."));
            index.publish(new IndexState("base", 6));
            assertThat(total(index, "light")).isEqualTo(1);
        }
    }

    private static int total(SearchIndex index, String words) {
        return PostingSearch.find(
                        new SearchFilter(SearchQuery.ofWords(Language.EN, words, 10), PostingList.OPEN, Instant.EPOCH),
                        index,
                        SearchFixture.ANALYZERS)
                .total();
    }

    private static SearchedPosting posting(String key, String words) {
        var text = new PostingText(words.strip().isEmpty() ? "Title" : words, "Description", words);
        return new SearchedPosting(key, new Bilingual<>(text, text), new Facts(), false, null);
    }
}
