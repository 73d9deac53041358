package ca.tandem.exchange.hugo;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.posting.Fact;
import ca.tandem.translation.check.Finding;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HugoDatesTest {

    @ParameterizedTest
    @CsvSource({
        "2027-02-28, 2027-02-28T23:59:59-05:00[America/Toronto]",
        "2027-02-28T16:00, 2027-02-28T16:00-05:00[America/Toronto]",
        "2027-02-28 16:00:30, 2027-02-28T16:00:30-05:00[America/Toronto]",
        "2027-02-28T16:00:00Z, 2027-02-28T11:00-05:00[America/Toronto]",
        "2027-02-28T23:59:59-08:00[America/Vancouver], 2027-02-28T23:59:59-08:00[America/Vancouver]",
        "2027-02-28[America/Vancouver], 2027-02-28T23:59:59-08:00[America/Vancouver]"
    })
    void aClosingIsADayToItsEndOrAMoment(String text, ZonedDateTime closing) {
        assertThat(HugoDates.closing(text)).contains(closing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "2027-02-30", "2027-02-28[Here/There]", "2027-02-28T25:00", "0001-01-01", "[]"})
    void whatIsNoMomentIsNoClosing(String text) {
        assertThat(HugoDates.closing(text)).isEmpty();
    }

    @Test
    void theClosingIsThePortalsFieldAndHugosWhereThatIsMissingOrUnreadable() {
        var both = HugoFileFixture.file("en", "keeper", "closes: 2027-02-28\nexpiryDate: 2027-03-01T00:00:00-05:00\n");
        assertThat(both.fields().facts().get(Fact.CLOSING))
                .isEqualTo(ZonedDateTime.parse("2027-02-28T23:59:59-05:00[America/Toronto]"));

        var unreadable = HugoFileFixture.file("en", "keeper", "closes: soon\nexpiryDate: 2027-03-01T00:00:00-05:00\n");
        assertThat(unreadable.fields().facts().get(Fact.CLOSING))
                .isEqualTo(ZonedDateTime.parse("2027-03-01T00:00:00-05:00[America/Toronto]"));
        assertThat(unreadable.findings()).extracting(Finding::code).containsExactly("fact.invalid");
    }
}
