package ca.tandem.translation.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import org.junit.jupiter.api.Test;

class SentencePairsTest {

    @Test
    void eachSentenceComesWithItsTranslation() {
        assertThat(SentencePairs.of(new Bilingual<>(
                        "The harbour opened in 1924. It has two lighthouses, and it welcomes 300 ships a year.",
                        "Le port a ouvert en 1924.  Il compte deux phares. Il accueille 300 navires par an.")))
                .containsExactly(
                        new Bilingual<>("The harbour opened in 1924.", "Le port a ouvert en 1924."),
                        new Bilingual<>(
                                "It has two lighthouses, and it welcomes 300 ships a year.",
                                "Il compte deux phares. Il accueille 300 navires par an."));
    }

    @Test
    void whatOnlyOneUnitSaysIsNull() {
        assertThat(
                        SentencePairs.of(
                                new Bilingual<>(
                                        "Write to us at port@harbour.ca before May 12.",
                                        "Écrivez à port@harbour.ca avant le 12 mai. Les retardataires verront leur demande refusée sans appel.")))
                .containsExactly(
                        new Bilingual<>(
                                "Write to us at port@harbour.ca before May 12.",
                                "Écrivez à port@harbour.ca avant le 12 mai."),
                        null);
    }

    @Test
    void aUnitOfOneSentenceHasNoneToAdd() {
        assertThat(SentencePairs.of(new Bilingual<>("Come.", "Venez."))).isEmpty();
        assertThat(SentencePairs.of(new Bilingual<>("Come and see us.", "Venez. Voyez.")))
                .isEmpty();
    }
}
