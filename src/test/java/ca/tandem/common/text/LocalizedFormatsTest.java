package ca.tandem.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests localized formats; an underscore stands for the no-break space U+00A0, so that it can be seen. */
class LocalizedFormatsTest {

    private static final ZoneId OTTAWA = ZoneId.of("America/Toronto");

    @ParameterizedTest
    @CsvSource({
        "2016-07-31, 'July_31, 2016', 31_juillet_2016",
        "2026-01-01, 'January_1, 2026', 1er_janvier_2026",
        "2026-08-11, 'August_11, 2026', 11_août_2026",
        "2026-02-28, 'February_28, 2026', 28_février_2026"
    })
    void writesDates(LocalDate date, String english, String french) {
        assertThat(seen(LocalizedFormats.date(date, Language.EN))).isEqualTo(english);
        assertThat(seen(LocalizedFormats.date(date, Language.FR))).isEqualTo(french);
    }

    @ParameterizedTest
    @CsvSource({
        "16:30, 4:30_pm, 16_h_30",
        "16:00, 4:00_pm, 16_h",
        "00:05, 12:05_am, 0_h_05",
        "12:00, 12:00_pm, 12_h",
        "23:59:59, 11:59_pm, 23_h_59"
    })
    void writesTimes(LocalTime time, String english, String french) {
        assertThat(seen(LocalizedFormats.time(time, Language.EN))).isEqualTo(english);
        assertThat(seen(LocalizedFormats.time(time, Language.FR))).isEqualTo(french);
    }

    @ParameterizedTest
    @CsvSource({"85000, '$85,000', 85_000_$", "900, $900, 900_$", "1234567, '$1,234,567', 1_234_567_$"})
    void writesAmounts(int amount, String english, String french) {
        assertThat(seen(LocalizedFormats.dollars(amount, Language.EN))).isEqualTo(english);
        assertThat(seen(LocalizedFormats.dollars(amount, Language.FR))).isEqualTo(french);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1_KB, 1_ko",
        "1499, 1_KB, 1_ko",
        "120000, 120_KB, 120_ko",
        "999499, 999_KB, 999_ko",
        "999500, 1_MB, 1_Mo",
        "1240000, 1.2_MB, '1,2_Mo'",
        "20000000, 20_MB, 20_Mo"
    })
    void writesSizesOfFiles(long bytes, String english, String french) {
        assertThat(seen(LocalizedFormats.fileSize(bytes, Language.EN))).isEqualTo(english);
        assertThat(seen(LocalizedFormats.fileSize(bytes, Language.FR))).isEqualTo(french);
    }

    @Test
    void namesTheZoneAsItIsThatDay() {
        var summer = LocalDate.of(2026, 7, 1).atStartOfDay(OTTAWA);
        var winter = LocalDate.of(2026, 12, 1).atStartOfDay(OTTAWA);
        assertThat(LocalizedFormats.zone(summer, Language.EN)).isEqualTo("Eastern Daylight Time");
        assertThat(LocalizedFormats.zone(winter, Language.EN)).isEqualTo("Eastern Standard Time");
        assertThat(LocalizedFormats.zone(summer, Language.FR)).isEqualTo("heure avancée de l’Est");
        assertThat(LocalizedFormats.zone(winter, Language.FR)).isEqualTo("heure normale de l’Est");
    }

    private static String seen(String text) {
        return text.replace('\u00a0', '_');
    }
}
