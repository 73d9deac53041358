package ca.tandem.translation.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests ranges between two delimiters. */
class DelimitedRangesTest {

    private static final DelimitedRanges STRETCHES = DelimitedRanges.between("<!--", "-->", "<", ">", "`", "`");

    @Test
    void eachStretchIsReplacedWithItsMarks() {
        assertThat(STRETCHES.replaceAll("a <b>c</b> `<d>` <!-- > -->e", "·")).isEqualTo("a ·c· · ·e");
    }

    @Test
    void whatOpensAndNeverClosesStays() {
        assertThat(STRETCHES.replaceAll("a < b ` c", "·")).isEqualTo("a < b ` c");
        assertThat(STRETCHES.replaceAll("<!-- a> b", "·")).isEqualTo("· b");
    }
}
