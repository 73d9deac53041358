package ca.tandem.posting.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Classification;
import ca.tandem.posting.Content;
import ca.tandem.posting.Facts;
import ca.tandem.posting.LanguageRequirement;
import ca.tandem.posting.Locations;
import ca.tandem.posting.Telework;
import ca.tandem.posting.Tenure;
import ca.tandem.posting.Text;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each part is whose it is: changed by one it is theirs, changed by both somebody chooses, and the rest stays. */
class MergeTest {

    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    private static final Content BEFORE = content("", Language.EN, facts -> {});

    /** The same content with every part as somebody else would write it. */
    private static Content all(String name, int number) {
        return content(name, number % 2 == 0 ? Language.EN : Language.FR, facts -> {
            facts.close(LocalDate.of(2026, 11, 1).plusDays(number), LocalTime.of(1, 30), TORONTO);
            facts.setTeamEn("Team " + name);
            facts.setTeamFr("Équipe " + name);
            facts.setClassification(Classification.parse("IT-0" + number).orElseThrow());
            facts.setPositions(number);
            facts.setTelework(List.of(Telework.values()).get(number));
            facts.setTenure(List.of(Tenure.values()).get(number));
            facts.setLanguageRequirement(List.of(LanguageRequirement.values()).get(number));
            facts.setLanguageProfile(number == 1 ? "BBB/BBB" : "CBC/CBC");
            facts.setSalaryLow(50_000 + number);
            facts.setSalaryHigh(60_000 + number);
            facts.setLocations(place(name));
            facts.setReference("R-" + number);
            facts.setLeverId("0000000" + number + "-0000-0000-0000-000000000000");
            facts.setApplyUrl("https://example.ca/" + number);
            facts.setApplicationHidden(number == 1);
            facts.setUnlisted(number == 1);
        });
    }

    private static Locations place(String name) {
        return new Locations(List.of(new Bilingual<>("Place " + name, "Lieu " + name)));
    }

    private static Content content(String name, Language source, Consumer<Facts> said) {
        var facts = new Facts();
        said.accept(facts);
        return new Content(
                source,
                Bilingual.of(language -> new Text(
                        language + " title " + name, language + " description " + name, language + " body " + name)),
                facts,
                null);
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void aPartThatOnlyOneChangedIsTakenAndNothingElseMoves(Part part) {
        var changed = part.take(BEFORE, all("one", 1));

        assertThat(Merge.differing(BEFORE, changed)).containsExactly(part);
        for (var merge : List.of(new Merge(BEFORE, changed, BEFORE), new Merge(BEFORE, BEFORE, changed))) {
            assertThat(merge.contested()).isEmpty();
            assertThat(merge.result(Map.of(), Map.of()).says(changed)).isTrue();
        }
        assertThat(new Merge(BEFORE, changed, BEFORE).onlyMine()).containsExactly(part);
        assertThat(new Merge(BEFORE, changed, BEFORE).isPlain()).isTrue();
        assertThat(new Merge(BEFORE, BEFORE, changed).onlyTheirs()).containsExactly(part);
        assertThat(new Merge(BEFORE, BEFORE, changed).isPlain()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void twoWhoChangedDifferentPartsBothHaveTheirs(Part part) {
        var other = part == Part.BODY_FR ? Part.SALARY : Part.BODY_FR;
        var mine = part.take(BEFORE, all("one", 1));
        var theirs = other.take(BEFORE, all("one", 1));

        var merge = new Merge(BEFORE, mine, theirs);

        assertThat(merge.contested()).isEmpty();
        assertThat(merge.onlyMine()).containsExactly(part);
        assertThat(merge.onlyTheirs()).containsExactly(other);
        assertThat(Merge.differing(BEFORE, merge.result(Map.of(), Map.of()))).containsExactlyInAnyOrder(part, other);
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void twoWhoDidTheSameHaveNothingToChoose(Part part) {
        var changed = part.take(BEFORE, all("one", 1));

        var merge = new Merge(BEFORE, changed, part.take(BEFORE, all("one", 1)));

        assertThat(merge.contested()).isEmpty();
        assertThat(merge.isPlain()).isTrue();
        assertThat(merge.result(Map.of(), Map.of()).says(changed)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"SOURCE", "HIDDEN", "UNLISTED"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatBothChangedIsChosen(Part part) {
        var mine = part.take(BEFORE, all("one", 1));
        var theirs = part.take(BEFORE, all("two", 2));
        var merge = new Merge(BEFORE, mine, theirs);

        assertThat(merge.contested()).containsExactly(part);
        assertThat(merge.isPlain()).isFalse();
        assertThat(merge.result(Map.of(part, Pick.MINE), Map.of()).says(mine)).isTrue();
        assertThat(merge.result(Map.of(part, Pick.THEIRS), Map.of()).says(theirs))
                .isTrue();
        assertThat(merge.result(Map.of(), Map.of()).says(mine))
                .as("what was not chosen stays as it was typed")
                .isTrue();
    }

    @Test
    void yesAndNoAndTheLanguageCannotBeContested() {
        for (var part : EnumSet.of(Part.SOURCE, Part.HIDDEN, Part.UNLISTED)) {
            var changed = part.take(BEFORE, all("one", 1));
            assertThat(new Merge(BEFORE, changed, changed).contested()).isEmpty();
        }
    }

    @Test
    void everythingCanBeContestedAtOnce() {
        var mine = all("one", 1);
        var theirs = all("two", 2);
        var merge = new Merge(BEFORE, mine, theirs);
        var picks = new EnumMap<Part, Pick>(Part.class);
        merge.contested().forEach(part -> picks.put(part, picks.size() % 2 == 0 ? Pick.MINE : Pick.THEIRS));

        var result = merge.result(picks, Map.of());

        picks.forEach((part, pick) -> assertThat(part.isSame(result, pick == Pick.MINE ? mine : theirs))
                .as("%s", part)
                .isTrue());
    }

    @Test
    void bothTextsAreKeptLineByLineOrAsSomebodyWritesThem() {
        var before = Part.BODY_EN.write(BEFORE, "Lead\n\nDuties\n\nHow to apply");
        var mine = Part.BODY_EN.write(before, "New lead\n\nDuties\n\nHow to apply");
        var theirs = Part.BODY_EN.write(before, "Lead\n\nDuties\n\nHow to apply by mail");
        var merge = new Merge(before, mine, theirs);

        assertThat(merge.both(Part.BODY_EN))
                .isEqualTo(new ThreeWay("New lead\n\nDuties\n\nHow to apply by mail", true));
        var both = Map.of(Part.BODY_EN, Pick.BOTH);
        assertThat(Part.BODY_EN.textOf(merge.result(both, Map.of())))
                .isEqualTo("New lead\n\nDuties\n\nHow to apply by mail");
        assertThat(Part.BODY_EN.textOf(merge.result(both, Map.of(Part.BODY_EN, "Otherwise"))))
                .isEqualTo("Otherwise");
    }

    @Test
    void bothTitlesStandOnOneLine() {
        var merge = new Merge(BEFORE, Part.TITLE_FR.write(BEFORE, "Un"), Part.TITLE_FR.write(BEFORE, "Deux"));

        assertThat(merge.both(Part.TITLE_FR)).isEqualTo(new ThreeWay("Un / Deux", false));
        var emptied = new Merge(BEFORE, Part.TITLE_FR.write(BEFORE, ""), Part.TITLE_FR.write(BEFORE, "Deux"));
        assertThat(emptied.both(Part.TITLE_FR).text()).isEqualTo("Deux");
    }

    @Test
    void placesOfBothAreKeptEachOnce() {
        var mine = Part.LOCATIONS.take(BEFORE, all("one", 1));
        var facts = new Facts();
        facts.setLocations(new Locations(Stream.of(place("two"), place("one"))
                .flatMap(locations -> locations.places().stream())
                .toList()));
        var theirs = new Content(BEFORE.source(), BEFORE.texts(), facts, null);

        var result = new Merge(BEFORE, mine, theirs).result(Map.of(Part.LOCATIONS, Pick.BOTH), Map.of());

        assertThat(result.facts().getLocations().names(Language.EN)).containsExactly("Place one", "Place two");
    }

    @Test
    void ofOtherFactsOnlyOneCanBeKept() {
        var merge = new Merge(BEFORE, all("one", 1), all("two", 2));

        assertThatThrownBy(() -> merge.result(Map.of(Part.SALARY, Pick.BOTH), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Stream.of(Part.values()).filter(Merge::canBeBoth)).hasSize(7).contains(Part.LOCATIONS);
    }

    @Test
    void theClosingInstantStaysTheVerySameOnTheNightWhenTheClocksGoBack() {
        var facts = new Facts();
        facts.close(Instant.parse("2026-11-01T05:30:00Z"), TORONTO);
        var theirs = new Content(BEFORE.source(), BEFORE.texts(), facts, null);

        var result = new Merge(BEFORE, BEFORE, theirs).result(Map.of(), Map.of());

        assertThat(result.facts().getClosesAt()).isEqualTo(Instant.parse("2026-11-01T05:30:00Z"));
    }

    @Test
    void noContentIsChangedByMerging() {
        var mine = all("one", 1);
        var theirs = all("two", 2);

        new Merge(BEFORE, mine, theirs).result(Map.of(Part.SALARY, Pick.MINE), Map.of());

        assertThat(mine.says(all("one", 1))).isTrue();
        assertThat(theirs.says(all("two", 2))).isTrue();
    }

    @Test
    void aMergeOutlivesTheMemoryOfTheServer() throws IOException, ClassNotFoundException {
        var merge = new Merge(BEFORE, all("one", 1), all("two", 2));
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(merge);
        }

        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(merge);
        }
    }
}
