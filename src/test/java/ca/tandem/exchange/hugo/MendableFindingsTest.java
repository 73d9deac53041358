package ca.tandem.exchange.hugo;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.Finding.FindingLocation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests which findings of an imported posting count as those that are mended at once. */
class MendableFindingsTest {

    private static Finding found(String code, Language language, String unit, String mend) {
        return Finding.of(code, language, "body").at(new FindingLocation(unit, 0, 1, "'", mend));
    }

    @Test
    void onlyTypographyWithACertainMendIsCountedByKindAndText() {
        var mendable = MendableFindings.of(List.of(
                found("french.apostrophe", Language.FR, "1", "’"),
                found("french.apostrophe", Language.FR, "2", "’"),
                found("french.apostrophe", Language.FR, "2", null),
                found("french.apostrophe", Language.FR, null, "’"),
                found("english.mark", Language.EN, "1", "!"),
                found("link.language", Language.FR, "1", "/fr"),
                Finding.of("twin.missing", Language.FR, "file")));

        assertThat(mendable).hasSize(2);
        assertThat(mendable.get(0).isOf("french.apostrophe", Language.FR)).isTrue();
        assertThat(mendable.get(0).getPlaces()).isEqualTo(2);
        assertThat(mendable.get(1).isOf("english.mark", Language.EN)).isTrue();
    }
}
