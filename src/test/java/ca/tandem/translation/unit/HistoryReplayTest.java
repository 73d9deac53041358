package ca.tandem.translation.unit;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.posting.EditionFixture;
import ca.tandem.testing.RealPostings;
import ca.tandem.translation.text.Block;
import ca.tandem.translation.text.SegmentedText;
import ca.tandem.translation.text.TypographyFolding;
import ca.tandem.workflow.State;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays the versions of real sources after their translation was made. */
class HistoryReplayTest {

    static Stream<Arguments> histories() {
        return Stream.of(
                        "june-2024-content-designer-dto",
                        "head-software-development",
                        "policy-delivery-lead",
                        "sr-service-designer",
                        "storyteller-media-relations")
                .flatMap(posting -> Stream.of(Language.values()).map(source -> Arguments.of(posting, source)));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void everyTranslationThatIsStillValidIsKept(String posting, Language source) {
        var editionUnits = new EditionUnits(EditionFixture.in(State.DRAFT), List.of());
        var versions = RealPostings.history(posting, source);
        var before = new HashSet<String>();
        for (var number = 1; number <= versions.size(); number++) {
            var cut = SegmentedText.of(versions.get(number - 1));
            editionUnits.updateFromSource(cut);

            var standing = editionUnits.activeUnits();
            assertThat(standing).extracting(Unit::getSource).containsExactlyElementsOf(texts(cut));
            for (var unit : standing) {
                if (before.contains(unit.getSource())) {
                    assertThat(unit.getStatus()).as(unit.getSource()).isEqualTo(UnitStatus.TRANSLATED);
                    // Where only the typography of the source has changed, the translation is that of before.
                    assertThat(unit.getTarget())
                            .matches(target -> TypographyFolding.isSame(target, translation(unit.getSource())));
                }
                if (unit.getStatus() == UnitStatus.STALE) {
                    assertThat(unit.getTarget()).isEqualTo(translation(unit.getPreviousSource()));
                }
            }
            System.out.printf(
                    "%s %s, version %d of %d: %s%n",
                    posting, source, number, versions.size(), said(standing, editionUnits.allUnits()));
            before.addAll(texts(cut));
            standing.stream().filter(unit -> !unit.getStatus().isFinished()).forEach(HistoryReplayTest::translate);
        }
    }

    @Test
    void aSourceThatGoesBackBringsItsTranslationBack() {
        var versions = RealPostings.history("sr-service-designer", Language.EN);
        var editionUnits = new EditionUnits(EditionFixture.in(State.DRAFT), List.of());
        var first = SegmentedText.of(versions.get(0));
        editionUnits.updateFromSource(first);
        editionUnits.activeUnits().forEach(HistoryReplayTest::translate);

        editionUnits.updateFromSource(SegmentedText.of(versions.get(versions.size() - 1)));
        assertThat(editionUnits.activeUnits()).extracting(Unit::getStatus).contains(UnitStatus.STALE, UnitStatus.EMPTY);

        editionUnits.updateFromSource(first);
        assertThat(editionUnits.activeUnits()).allSatisfy(unit -> {
            assertThat(unit.getStatus()).as(unit.getSource()).isEqualTo(UnitStatus.TRANSLATED);
            assertThat(unit.getTarget()).isEqualTo(translation(unit.getSource()));
        });
    }

    private static void translate(Unit unit) {
        unit.translate(
                translation(unit.getSource()),
                UnitStatus.TRANSLATED,
                null,
                EditionFixture.TRANSLATOR,
                EditionFixture.NOON);
    }

    private static String translation(String source) {
        return "Traduction de : " + source;
    }

    private static List<String> texts(SegmentedText cut) {
        return cut.blocks().stream().map(Block::text).toList();
    }

    private static String said(List<Unit> standing, List<Unit> all) {
        var counts = standing.stream().collect(Collectors.groupingBy(Unit::getStatus, Collectors.counting()));
        return "%d units, %d kept, %d stale, %d new, %d at rest"
                .formatted(
                        standing.size(),
                        counts.getOrDefault(UnitStatus.TRANSLATED, 0L),
                        counts.getOrDefault(UnitStatus.STALE, 0L),
                        counts.getOrDefault(UnitStatus.EMPTY, 0L),
                        all.size() - standing.size());
    }
}
