package ca.tandem.publication.search;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingText;
import ca.tandem.publication.search.Snippet.SnippetPart;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SnippetsTest {

    private static final SearchedPosting KEEPER = posting(
            "keeper",
            new PostingText(
                    "Lighthouse keeper",
                    "Keep a light on the coast of Newfoundland.",
                    "You work **alone**. You log each ship that passes the `point` in a [diary](https://example.org/diary).\n\n"
                            + "- Mend the radio\n- Work remotely at times"),
            new PostingText(
                    "Gardien·ne de phare",
                    "Gardez un phare sur la côte de Terre-Neuve.",
                    "Vous notez chaque navire qui passe. L’été, des développeuses vous aident."));

    @Test
    void showsTheSentenceOfTheTextThatHasTheWordsWithTheWordsMarked() throws IOException {
        assertThat(marked(Language.EN, "ships"))
                .containsExactly("You log each [ship] that passes the point in a diary.");
        assertThat(marked(Language.EN, "ship diary"))
                .containsExactly("You log each [ship] that passes the point in a [diary].");
    }

    @Test
    void showsTheDescriptionWhereTheWordsAreInIt() throws IOException {
        assertThat(marked(Language.EN, "light coast"))
                .containsExactly("Keep a [light] on the [coast] of Newfoundland.");
    }

    @Test
    void aWordOfTheTitleOnlyNeedsNoPassage() throws IOException {
        assertThat(marked(Language.EN, "lighthouse")).isEmpty();
    }

    @Test
    void marksWhatTheWordsFindHoweverItIsWritten() throws IOException {
        assertThat(marked(Language.FR, "developpeur")).containsExactly("L’été, des [développeuses] vous aident.");
        assertThat(marked(Language.EN, "telework")).containsExactly("Work [remotely] at times");
        assertThat(marked(Language.EN, "dia")).containsExactly("You log each ship that passes the point in a [diary].");
        assertThat(marked(Language.EN, "point"))
                .containsExactly("You log each ship that passes the [point] in a diary.");
        assertThat(marked(Language.EN, "\"each ship\""))
                .containsExactly("You log [each] [ship] that passes the point in a diary.");
    }

    @Test
    void aWordOfTheOtherLanguageHasNothingToMark() throws IOException {
        assertThat(marked(Language.EN, "navire")).isEmpty();
    }

    @Test
    void cutsALongSentenceAroundItsFirstHit() throws IOException {
        var long_ = "word ".repeat(100) + "beacon " + "more ".repeat(100);
        var beacon = posting("beacon", new PostingText("Beacon", "", long_), new PostingText("Phare", "", long_));
        try (var search = new SearchFixture(List.of(beacon))) {
            var snippet = search.find(SearchQuery.ofWords(Language.EN, "beacon", 20))
                    .snippets()
                    .get("beacon");
            assertThat(text(snippet))
                    .startsWith("… word ")
                    .contains("word [beacon] more")
                    .endsWith("more …");
            assertThat(text(snippet)).hasSizeBetween(SnippetFormatter.LONGEST - 20, SnippetFormatter.LONGEST + 10);
        }
    }

    @Test
    void aVeryLongWordIsCutWhereItMustBe() throws IOException {
        var text = "beacon" + "-x".repeat(2_000);
        var beacon = posting("beacon", new PostingText("B", "", text), new PostingText("B", "", text));
        try (var search = new SearchFixture(List.of(beacon))) {
            assertThat(search.find(SearchQuery.ofWords(Language.EN, "beacon", 20))
                            .snippets()
                            .values())
                    .allSatisfy(snippet ->
                            assertThat(text(snippet)).hasSizeLessThanOrEqualTo(SnippetFormatter.LONGEST + 10));
        }
    }

    @Test
    void withoutWordsThereIsNothingToShow() throws IOException {
        assertThat(marked(Language.EN, null)).isEmpty();
    }

    private static SearchedPosting posting(String key, PostingText english, PostingText french) {
        return new SearchedPosting(key, new Bilingual<>(english, french), new Facts(), false, Instant.EPOCH);
    }

    private static List<String> marked(Language language, String words) throws IOException {
        try (var search = new SearchFixture(List.of(KEEPER))) {
            var found = search.find(SearchQuery.ofWords(language, words, 20));
            assertThat(found.keys()).as(words).containsExactly("keeper");
            Map<String, Snippet> snippets = found.snippets();
            return snippets.values().stream().map(SnippetsTest::text).toList();
        }
    }

    private static String text(Snippet snippet) {
        return snippet.parts().stream()
                .map((SnippetPart part) -> part.isHit() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
    }
}
