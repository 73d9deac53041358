package ca.tandem.translation.check;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.translation.check.Finding.FindingLocation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that mends change the places that they name and nothing else. */
class MendsTest {

    @Test
    void everyPlaceIsMendedWhateverTheOrderOfTheFindings() {
        var mends = Mends.of("a b c", List.of(at(2, 3, "BBB"), at(0, 1, ""), at(4, 5, "C")));

        assertThat(mends).isEqualTo(new Mends(" BBB C", 3));
    }

    @Test
    void ofPlacesThatOverlapOneIsMended() {
        assertThat(Mends.of("abcdef", List.of(at(0, 3, "x"), at(2, 5, "y")))).isEqualTo(new Mends("abyf", 1));
        assertThat(Mends.of("abc", List.of(at(1, 1, "x"), at(1, 1, "x")))).isEqualTo(new Mends("axbc", 1));
        assertThat(Mends.of("abc", List.of(at(1, 2, "x"), at(1, 2, "x")))).isEqualTo(new Mends("axc", 1));
    }

    @Test
    void aPlaceBeyondTheEndIsLeftOut() {
        assertThat(Mends.of("abc", List.of(at(2, 4, "x")))).isEqualTo(new Mends("abc", 0));
    }

    private static FindingLocation at(int start, int end, String mend) {
        return new FindingLocation("1", start, end, "", mend);
    }
}
