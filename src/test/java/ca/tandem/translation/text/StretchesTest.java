package ca.tandem.translation.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Stretches between two marks. */
class StretchesTest {

    private static final Stretches STRETCHES = Stretches.between("<!--", "-->", "<", ">", "`", "`");

    @Test
    void eachStretchIsReplacedWithItsMarks() {
        assertThat(STRETCHES.replacedIn("a <b>c</b> `<d>` <!-- > -->e", "·")).isEqualTo("a ·c· · ·e");
    }

    @Test
    void whatOpensAndNeverClosesStays() {
        assertThat(STRETCHES.replacedIn("a < b ` c", "·")).isEqualTo("a < b ` c");
        assertThat(STRETCHES.replacedIn("<!-- a> b", "·")).isEqualTo("· b");
    }
}
