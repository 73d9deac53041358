package ca.tandem.translation.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.PostingText;
import ca.tandem.testing.CpuTime;
import ca.tandem.testing.RealPostings;
import ca.tandem.translation.text.Block;
import ca.tandem.translation.text.BlockKind;
import ca.tandem.translation.text.SegmentedText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlignerTest {

    private static final String DUTIES =
            """
            We are hiring an engineer for the harbour of Halifax.

            ## Your duties

            * Maintain 12 lighthouses along the coast
            * Answer questions at [our page](https://www.canada.ca/en/harbour.html)
            * Write reports for the minister

            This position is classified CS-04.
            """;
    private static final String FONCTIONS =
            """
            Nous embauchons un ingénieur pour le port d’Halifax.

            ## Vos fonctions

            * Entretenir 12 phares le long de la côte
            * Répondre aux questions sur [notre page](https://www.canada.ca/fr/harbour.html)
            * Rédiger des rapports pour le ministre

            Ce poste est classifié TI-04.
            """;

    @Test
    void textsOfTheSameStructureAreAlignedBlockByBlock() {
        assertThat(links(DUTIES, FONCTIONS)).isEqualTo(oneToOne(6));
    }

    @Test
    void valuesThatContradictEachOtherTearNoNeighboursApart() {
        var english =
                """
                ## What you will do

                You will keep the lights of the harbour burning and you will write about what you see in the log of the station.

                The station opens on March 3, 2031, and again on May 3, 2031.
                """;
        var french =
                """
                ## Ce que vous ferez

                Vous veillerez sur les feux du port et vous noterez dans le journal de la station ce que vous voyez.

                La station ouvre le 4 mars 2031, puis le 5 mai 2031.
                """;
        assertThat(links(english, french)).isEqualTo(oneToOne(3));
    }

    @Test
    void titleAnswersTitleAndDescriptionAnswersDescriptionWhateverTheySay() {
        var en =
                SegmentedText.of(new PostingText("Sailor", "Sail with us.", "")).blocks();
        var fr = SegmentedText.of(
                        new PostingText("Une carrière en mer, 2025", "Vous cherchez le large? Nous aussi.", ""))
                .blocks();
        assertThat(Aligner.align(new Bilingual<>(en, fr)))
                .containsExactly(
                        new Bead(new Bilingual<>(List.of(0), List.of(0))),
                        new Bead(new Bilingual<>(List.of(1), List.of(1))));
        assertThat(Aligner.align(new Bilingual<>(en, fr.subList(1, 2))))
                .containsExactly(
                        new Bead(new Bilingual<>(List.of(0), List.of())),
                        new Bead(new Bilingual<>(List.of(1), List.of(0))));
    }

    @Test
    void whatOnlyOneTextSaysIsLeftOut() {
        var longer = FONCTIONS.replace(
                "## Vos", "Nous offrons un milieu accueillant, des congés généreux et la vue sur le bassin.\n\n## Vos");
        assertThat(links(DUTIES, longer)).isEqualTo(List.of("0-0", "1-2", "2-3", "3-4", "4-5", "5-6"));
    }

    @Test
    void aListAnswersParagraphs() {
        assertThat(links(DUTIES, FONCTIONS.replaceAll("(?m)^\\* (.*)$", "$1\n")))
                .isEqualTo(oneToOne(6));
    }

    @Test
    void itemsThatWereDrawnTogetherAnswerOneItem() {
        var together = FONCTIONS.replace("côte\n* Répondre", "côte. Répondre");
        assertThat(links(DUTIES, together)).contains("2-2", "3-2", "4-3").doesNotContain("4-2");
    }

    @Test
    void everyBlockOfRealPairsStandsInOneBeadInItsOrder() {
        RealPostings.pairs().forEach((key, pair) -> {
            var blocks = pair.map(postingText -> SegmentedText.of(postingText).blocks());
            var beads = Aligner.align(blocks);
            for (var language : Language.values()) {
                assertThat(beads.stream()
                                .flatMap(bead -> bead.pieces().get(language).stream())
                                .toList())
                        .as(key)
                        .isEqualTo(IntStream.range(0, blocks.get(language).size())
                                .boxed()
                                .toList());
            }
            assertThat(Aligner.align(blocks)).isEqualTo(beads);
        });
    }

    @Test
    void textsThatAreNoTranslationsOfEachOtherAreHardlyLinked() {
        var pairs = RealPostings.pairs();
        var blocks = new Bilingual<>(
                SegmentedText.of(pairs.get("temp-software-dev-notify").en()).blocks(),
                SegmentedText.of(pairs.get("storyteller-media-relations").fr()).blocks());
        assertThat(Aligner.align(blocks).stream().filter(Bead::isPair).count()).isLessThan(6);
    }

    @Test
    void anEmptyTextAnswersNothing() {
        assertThat(Aligner.align(new Bilingual<>(List.of(), List.of()))).isEmpty();
        assertThat(links(DUTIES, "")).isEmpty();
        assertThat(Aligner.alignSegments(new Bilingual<>(List.of("One."), List.of())))
                .containsExactly(new Bead(new Bilingual<>(List.of(0), List.of())));
    }

    @Test
    void longTextsAreAlignedInGoodTimeAlsoWhereALongStretchIsMissing() {
        var blocks = new Bilingual<List<Block>>(new ArrayList<>(), new ArrayList<>());
        for (var round = 0; round < 3; round++) {
            RealPostings.pairs().values().forEach(pair -> {
                for (var language : Language.values()) {
                    blocks.get(language).addAll(body(pair.get(language)));
                }
            });
        }
        var shorter =
                blocks.with(Language.FR, blocks.fr().subList(400, blocks.fr().size()));
        var beads = new ArrayList<Bead>();
        var work = CpuTime.of(() -> beads.addAll(Aligner.align(shorter)));
        assertThat(beads.stream().filter(Bead::isPair).count()).isGreaterThan(4_200);
        assertThat(work).isLessThan(Duration.ofSeconds(12));
    }

    @Test
    void sentencesAreAlignedLikeBlocks() {
        var beads = Aligner.alignSegments(new Bilingual<>(
                List.of(
                        "The harbour opened in 1924.",
                        "It has two lighthouses, and it welcomes 300 ships a year.",
                        "Come."),
                List.of(
                        "Le port a ouvert en 1924.",
                        "Il compte deux phares.",
                        "Il accueille 300 navires par an.",
                        "Venez.")));
        assertThat(beads)
                .startsWith(
                        new Bead(new Bilingual<>(List.of(0), List.of(0))),
                        new Bead(new Bilingual<>(List.of(1), List.of(1, 2))));
    }

    private static List<Block> body(PostingText postingText) {
        return SegmentedText.of(postingText).blocks().stream()
                .filter(block -> block.kind() != BlockKind.TITLE && block.kind() != BlockKind.DESCRIPTION)
                .toList();
    }

    private static List<String> links(String en, String fr) {
        var blocks = new Bilingual<>(en, fr).map(body -> body(new PostingText("", "", body)));
        return AlignmentLinks.found(Aligner.align(blocks)).stream()
                .map(alignmentLink -> alignmentLink.en() + "-" + alignmentLink.fr())
                .toList();
    }

    private static List<String> oneToOne(int size) {
        return Stream.iterate(0, i -> i + 1).limit(size).map(i -> i + "-" + i).toList();
    }
}
