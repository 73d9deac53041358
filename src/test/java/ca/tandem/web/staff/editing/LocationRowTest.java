package ca.tandem.web.staff.editing;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import org.junit.jupiter.api.Test;

class LocationRowTest {

    @Test
    void aNameIsOneLineWithoutTabsWhateverWasPasted() {
        var row = new LocationRow(new Bilingual<>(" Sable\tIsland ", "\u00cele de\r\nSable"));

        assertThat(row.names()).isEqualTo(new Bilingual<>("Sable Island", "\u00cele de Sable"));
        assertThat(new LocationRow(new Bilingual<>(" ", null)).names()).isEqualTo(new Bilingual<>("", ""));
    }
}
