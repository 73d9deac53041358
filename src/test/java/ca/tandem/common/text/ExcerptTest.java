package ca.tandem.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void isTheTextItselfIfThatIsShortEnough() {
        assertThat(Excerpt.of("  Keep the light.\n\nEvery   night. ", 28)).isEqualTo("Keep the light. Every night.");
        assertThat(Excerpt.of("", 10)).isEmpty();
    }

    @Test
    void endsAfterAWholeWordAndWithoutItsMark() {
        assertThat(Excerpt.of("Keep the light, and mend it.", 18)).isEqualTo("Keep the light…");
        assertThat(Excerpt.of("Gardez le phare : allumez-le.", 20)).isEqualTo("Gardez le phare…");
    }

    @Test
    void isNeverLongerThanAsked() {
        var text = "Coordonnateur/Coordonnatrice principal(e) 🌊🌊🌊🌊 des aides à la navigation";
        for (var longest = 2; longest < text.length() + 2; longest++) {
            assertThat(Excerpt.of(text, longest))
                    .hasSizeLessThanOrEqualTo(longest)
                    .isNotEmpty();
        }
    }

    @Test
    void cutsAWordOnlyWhereThereIsNoOtherAndNeverASignInTwo() {
        assertThat(Excerpt.of("Lighthousekeeper", 6)).isEqualTo("Light…");
        assertThat(Excerpt.of("🌊🌊🌊🌊", 4)).isEqualTo("🌊…");
    }
}
