package ca.tandem.publication.search;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Fact;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SimilarPostingsTest {

    private static final SearchedPosting DEVELOPER = posting(
            "developer",
            new Bilingual<>("Web developer", "Développeuse Web"),
            new Bilingual<>("Code for the lights.", "Coder pour les phares."));
    private static final SearchedPosting SENIOR = posting(
            "senior",
            new Bilingual<>("Senior developers", "Développeurs principaux"),
            new Bilingual<>("Lead a crew.", "Diriger une équipe."));
    private static final SearchedPosting PAINTER = posting(
            "painter",
            new Bilingual<>("Painter", "Peintre"),
            new Bilingual<>("Paint wharves and buoys.", "Peindre quais et bouées."));
    private static final SearchedPosting COOK = posting(
            "cook", new Bilingual<>("Cook", "Cuisinier"), new Bilingual<>("Feed everybody.", "Nourrir tout le monde."));

    @Test
    void sharesWordsOfTheTitleInAnyNumberAndGender() {
        assertThat(similar(DEVELOPER, Language.EN, DEVELOPER, SENIOR, PAINTER, COOK))
                .containsExactly("senior");
        assertThat(similar(DEVELOPER, Language.FR, DEVELOPER, SENIOR, PAINTER, COOK))
                .containsExactly("senior");
    }

    @Test
    void areNoneWhereNothingIsAlike() {
        assertThat(similar(COOK, Language.EN, DEVELOPER, SENIOR, PAINTER, COOK)).isEmpty();
        assertThat(similar(COOK, Language.FR, COOK)).isEmpty();
        assertThat(similar(COOK, Language.FR)).isEmpty();
    }

    @Test
    void areOpenOnly() {
        var closed = changed(SENIOR, "closed", false, -1);
        var archived = changed(SENIOR, "archived", true, 1);
        var open = changed(SENIOR, "open", false, 1);

        assertThat(similar(DEVELOPER, Language.EN, DEVELOPER, closed, archived, open, PAINTER, COOK))
                .containsExactly("open");
        assertThat(similar(archived, Language.EN, DEVELOPER, archived, PAINTER, COOK))
                .as("of an archived one")
                .containsExactly("developer");
    }

    @Test
    void areFourAtMostAndNeverThePostingItself() {
        var many = IntStream.range(0, 9).mapToObj(number -> changed(SENIOR, "senior-" + number, false, 1));
        var others = IntStream.range(0, 9).mapToObj(number -> changed(COOK, "cook-" + number, false, 1));
        var all = Stream.of(Stream.of(DEVELOPER), many, others)
                .flatMap(postings -> postings)
                .toArray(SearchedPosting[]::new);

        assertThat(similar(DEVELOPER, Language.EN, all)).hasSize(4).allMatch(key -> key.startsWith("senior"));
    }

    @Test
    void shareHalfOfTheWordsThatTellATextFromOthers() {
        var buoys = "buoy mooring lantern chain anchor harbour ".repeat(3);
        var keeper = text("keeper", "Keeper", buoys);
        var tender = text("tender", "Tender", buoys);
        var clerk = text("clerk", "Clerk", "A buoy stands before the office. ".repeat(3));

        assertThat(similar(keeper, Language.EN, keeper, tender, clerk, COOK, PAINTER, DEVELOPER))
                .containsExactly("tender");
    }

    private static List<String> similar(SearchedPosting posting, Language language, SearchedPosting... all) {
        try (var fixture = new SearchFixture(List.of(all))) {
            return fixture.similar(posting, language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SearchedPosting text(String key, String title, String body) {
        return posting(key, new Bilingual<>(title, title), new Bilingual<>(body, body));
    }

    private static SearchedPosting posting(String key, Bilingual<String> titles, Bilingual<String> bodies) {
        return new SearchedPosting(
                key,
                Bilingual.of(language -> new PostingText(titles.get(language), "", bodies.get(language))),
                new Facts(),
                false,
                SearchFixture.NOW);
    }

    private static SearchedPosting changed(SearchedPosting posting, String key, boolean archived, int closesInDays) {
        var facts = new Facts();
        Fact.CLOSING.set(
                facts, SearchFixture.NOW.plus(Duration.ofDays(closesInDays)).atZone(ZoneOffset.UTC));
        return new SearchedPosting(key, posting.texts(), facts, archived, posting.datePosted());
    }
}
