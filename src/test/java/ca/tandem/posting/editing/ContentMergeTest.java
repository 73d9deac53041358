package ca.tandem.posting.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.EditionContent;
import ca.tandem.posting.Fact;
import ca.tandem.posting.FactFixture;
import ca.tandem.posting.FactKind;
import ca.tandem.posting.Facts;
import ca.tandem.posting.Locations;
import ca.tandem.posting.PostingFiles;
import ca.tandem.posting.PostingText;
import ca.tandem.posting.editing.ContentMerge.MergeChoice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the merge of parts: one changed by one person is theirs, one changed by both has to be chosen, and the rest stays. */
class ContentMergeTest {

    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    private static final EditionContent BEFORE = content("", Language.EN, new Facts());

    /** Returns content whose every part differs for each name and number. */
    private static EditionContent all(String name, int number) {
        return content(name, number % 2 == 0 ? Language.EN : Language.FR, FactFixture.all(number));
    }

    private static EditionContent content(String name, Language source, Facts facts) {
        return new EditionContent(
                source,
                Bilingual.of(language -> new PostingText(
                        language + " title " + name, language + " description " + name, language + " body " + name)),
                facts,
                PostingFiles.NONE,
                null);
    }

    @ParameterizedTest
    @MethodSource("ca.tandem.posting.editing.ContentPart#all")
    void aPartThatOnlyOneChangedIsTakenAndNothingElseMoves(ContentPart contentPart) {
        var changed = contentPart.copyValue(BEFORE, all("one", 1));

        assertThat(ContentMerge.differing(BEFORE, changed)).containsExactly(contentPart);
        for (var contentMerge :
                List.of(new ContentMerge(BEFORE, changed, BEFORE), new ContentMerge(BEFORE, BEFORE, changed))) {
            assertThat(contentMerge.contested()).isEmpty();
            assertThat(contentMerge.result(Map.of(), Map.of()).hasSameContent(changed))
                    .isTrue();
        }
        assertThat(new ContentMerge(BEFORE, changed, BEFORE).onlyMine()).containsExactly(contentPart);
        assertThat(new ContentMerge(BEFORE, changed, BEFORE).isUncontested()).isTrue();
        assertThat(new ContentMerge(BEFORE, BEFORE, changed).onlyTheirs()).containsExactly(contentPart);
        assertThat(new ContentMerge(BEFORE, BEFORE, changed).isUncontested()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("ca.tandem.posting.editing.ContentPart#all")
    void twoWhoChangedDifferentPartsBothHaveTheirs(ContentPart contentPart) {
        var other = contentPart == ContentPart.BODY_FR ? ContentPart.of(Fact.SALARY) : ContentPart.BODY_FR;
        var mine = contentPart.copyValue(BEFORE, all("one", 1));
        var theirs = other.copyValue(BEFORE, all("one", 1));

        var contentMerge = new ContentMerge(BEFORE, mine, theirs);

        assertThat(contentMerge.contested()).isEmpty();
        assertThat(contentMerge.onlyMine()).containsExactly(contentPart);
        assertThat(contentMerge.onlyTheirs()).containsExactly(other);
        assertThat(ContentMerge.differing(BEFORE, contentMerge.result(Map.of(), Map.of())))
                .containsExactlyInAnyOrder(contentPart, other);
    }

    @ParameterizedTest
    @MethodSource("ca.tandem.posting.editing.ContentPart#all")
    void twoWhoDidTheSameHaveNothingToChoose(ContentPart contentPart) {
        var changed = contentPart.copyValue(BEFORE, all("one", 1));

        var contentMerge = new ContentMerge(BEFORE, changed, contentPart.copyValue(BEFORE, all("one", 1)));

        assertThat(contentMerge.contested()).isEmpty();
        assertThat(contentMerge.isUncontested()).isTrue();
        assertThat(contentMerge.result(Map.of(), Map.of()).hasSameContent(changed))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void whatBothChangedIsChosen(ContentPart contentPart) {
        var mine = contentPart.copyValue(BEFORE, all("one", 1));
        var theirs = contentPart.copyValue(BEFORE, all("two", 2));
        var contentMerge = new ContentMerge(BEFORE, mine, theirs);

        assertThat(contentMerge.contested()).containsExactly(contentPart);
        assertThat(contentMerge.isUncontested()).isFalse();
        assertThat(contentMerge
                        .result(Map.of(contentPart, MergeChoice.MINE), Map.of())
                        .hasSameContent(mine))
                .isTrue();
        assertThat(contentMerge
                        .result(Map.of(contentPart, MergeChoice.THEIRS), Map.of())
                        .hasSameContent(theirs))
                .isTrue();
        assertThat(contentMerge.result(Map.of(), Map.of()).hasSameContent(mine))
                .as("what was not chosen stays as it was typed")
                .isTrue();
    }

    /** The parts that have more than two values. */
    static Stream<ContentPart> parts() {
        return ContentPart.all().stream().filter(contentPart -> !hasTwoValues(contentPart));
    }

    private static boolean hasTwoValues(ContentPart contentPart) {
        return contentPart == ContentPart.SOURCE
                || (contentPart.getFact() != null && contentPart.getFact().kind() == FactKind.FLAG);
    }

    @Test
    void yesAndNoAndTheLanguageCannotBeContested() {
        var two = ContentPart.all().stream()
                .filter(ContentMergeTest::hasTwoValues)
                .toList();
        assertThat(two).contains(ContentPart.SOURCE, ContentPart.of(Fact.HIDDEN), ContentPart.of(Fact.UNLISTED));
        for (var contentPart : two) {
            var changed = contentPart.copyValue(BEFORE, all("one", 1));
            assertThat(new ContentMerge(BEFORE, changed, changed).contested()).isEmpty();
        }
    }

    @Test
    void everythingCanBeContestedAtOnce() {
        var mine = all("one", 1);
        var theirs = all("two", 2);
        var contentMerge = new ContentMerge(BEFORE, mine, theirs);
        var picks = new LinkedHashMap<ContentPart, MergeChoice>();
        contentMerge
                .contested()
                .forEach(contentPart ->
                        picks.put(contentPart, picks.size() % 2 == 0 ? MergeChoice.MINE : MergeChoice.THEIRS));

        var result = contentMerge.result(picks, Map.of());

        picks.forEach((contentPart, mergeChoice) -> assertThat(
                        contentPart.isSame(result, mergeChoice == MergeChoice.MINE ? mine : theirs))
                .as("%s", contentPart)
                .isTrue());
    }

    @Test
    void bothTextsAreKeptLineByLineOrAsSomebodyWritesThem() {
        var before = ContentPart.BODY_EN.write(BEFORE, "Lead\n\nDuties\n\nHow to apply");
        var mine = ContentPart.BODY_EN.write(before, "New lead\n\nDuties\n\nHow to apply");
        var theirs = ContentPart.BODY_EN.write(before, "Lead\n\nDuties\n\nHow to apply by mail");
        var contentMerge = new ContentMerge(before, mine, theirs);

        assertThat(contentMerge.mergedText(ContentPart.BODY_EN))
                .isEqualTo(new TextMerge("New lead\n\nDuties\n\nHow to apply by mail", true));
        var both = Map.of(ContentPart.BODY_EN, MergeChoice.BOTH);
        assertThat(ContentPart.BODY_EN.textOf(contentMerge.result(both, Map.of())))
                .isEqualTo("New lead\n\nDuties\n\nHow to apply by mail");
        assertThat(ContentPart.BODY_EN.textOf(contentMerge.result(both, Map.of(ContentPart.BODY_EN, "Otherwise"))))
                .isEqualTo("Otherwise");
    }

    @Test
    void bothTitlesStandOnOneLine() {
        var contentMerge = new ContentMerge(
                BEFORE, ContentPart.TITLE_FR.write(BEFORE, "Un"), ContentPart.TITLE_FR.write(BEFORE, "Deux"));

        assertThat(contentMerge.mergedText(ContentPart.TITLE_FR)).isEqualTo(new TextMerge("Un / Deux", false));
        var emptied = new ContentMerge(
                BEFORE, ContentPart.TITLE_FR.write(BEFORE, ""), ContentPart.TITLE_FR.write(BEFORE, "Deux"));
        assertThat(emptied.mergedText(ContentPart.TITLE_FR).text()).isEqualTo("Deux");
    }

    @Test
    void placesOfBothAreKeptEachOnce() {
        var mine = ContentPart.of(Fact.LOCATIONS).copyValue(BEFORE, all("one", 1));
        var facts = new Facts();
        facts.setLocations(new Locations(
                Stream.of(FactFixture.all(2).getLocations(), FactFixture.all(1).getLocations())
                        .flatMap(locations -> locations.places().stream())
                        .toList()));
        var theirs = new EditionContent(BEFORE.source(), BEFORE.texts(), facts, PostingFiles.NONE, null);

        var result = new ContentMerge(BEFORE, mine, theirs)
                .result(Map.of(ContentPart.of(Fact.LOCATIONS), MergeChoice.BOTH), Map.of());

        assertThat(result.facts().getLocations().names(Language.EN)).containsExactly("Place 1", "Place 2");
    }

    @Test
    void ofOtherFactsOnlyOneCanBeKept() {
        var contentMerge = new ContentMerge(BEFORE, all("one", 1), all("two", 2));

        assertThatThrownBy(() -> contentMerge.result(Map.of(ContentPart.of(Fact.SALARY), MergeChoice.BOTH), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ContentPart.all().stream().filter(ContentMerge::canBeBoth))
                .hasSize(7)
                .contains(ContentPart.of(Fact.LOCATIONS));
    }

    @Test
    void theClosingInstantStaysTheVerySameOnTheNightWhenTheClocksGoBack() {
        var facts = new Facts();
        facts.close(Instant.parse("2026-11-01T05:30:00Z"), TORONTO);
        var theirs = new EditionContent(BEFORE.source(), BEFORE.texts(), facts, PostingFiles.NONE, null);

        var result = new ContentMerge(BEFORE, BEFORE, theirs).result(Map.of(), Map.of());

        assertThat(result.facts().getClosesAt()).isEqualTo(Instant.parse("2026-11-01T05:30:00Z"));
    }

    @Test
    void noContentIsChangedByMerging() {
        var mine = all("one", 1);
        var theirs = all("two", 2);

        new ContentMerge(BEFORE, mine, theirs).result(Map.of(ContentPart.of(Fact.SALARY), MergeChoice.MINE), Map.of());

        assertThat(mine.hasSameContent(all("one", 1))).isTrue();
        assertThat(theirs.hasSameContent(all("two", 2))).isTrue();
    }

    @Test
    void aMergeOutlivesTheMemoryOfTheServer() throws IOException, ClassNotFoundException {
        var contentMerge = new ContentMerge(BEFORE, all("one", 1), all("two", 2));
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(contentMerge);
        }

        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(contentMerge);
        }
    }
}
