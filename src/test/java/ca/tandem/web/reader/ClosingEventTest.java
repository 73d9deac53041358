package ca.tandem.web.reader;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Fact;
import ca.tandem.posting.Facts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

class ClosingEventTest {

    private static final String BASE = "https://jobs.example.org";

    private final Facts facts = new Facts();

    @Test
    void isOneEventAtTheInstantOfTheClosing() throws IOException, ParserException {
        close("2026-03-05T23:59-04:00[America/Halifax]");

        var event = event(Language.EN);

        assertThat(Instant.from(event.getDateTimeStart().getDate())).isEqualTo(Instant.parse("2026-03-06T03:59:00Z"));
        assertThat(value(event, Property.SUMMARY)).isEqualTo("Closes: Marine engineer <& Co>");
        assertThat(value(event, Property.URL)).isEqualTo(BASE + "/en/jobs/marine-engineer");
        assertThat(value(event, Property.DESCRIPTION))
                .isEqualTo("Build wharves.\n\n" + BASE + "/en/jobs/marine-engineer");
        assertThat(value(event, Property.TRANSP)).isEqualTo("TRANSPARENT");
        assertThat(event.getAlarms()).isEmpty();
        assertThat((Object) event.getDateTimeEnd()).isNull();
    }

    @Test
    void isInFrenchAndUtf8WithLongLinesFolded() throws IOException, ParserException {
        close("2026-03-05T23:59-04:00[America/Halifax]");
        var description = "Mesurer, dessiner et réparer; l’hiver, « tout geler » \\ encore. "
                .repeat(20)
                .strip();

        var bytes = bytes(Language.FR, description);

        assertThat(value(parsed(bytes), Property.DESCRIPTION)).startsWith(description + "\n\n");
        assertThat(value(parsed(bytes), Property.SUMMARY)).startsWith("Clôture\u00a0: Ingénieure maritime");
        assertThat(new String(bytes, StandardCharsets.UTF_8).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(75));
    }

    @Test
    void keepsItsNameWhenTheClosingMoves() throws IOException, ParserException {
        close("2026-03-05T23:59-04:00[America/Halifax]");
        var before = value(event(Language.FR), Property.UID);
        close("2026-04-05T23:59-03:00[America/Halifax]");

        assertThat(value(event(Language.FR), Property.UID))
                .isEqualTo(before)
                .isNotEqualTo(value(event(Language.EN), Property.UID));
    }

    @Test
    void isTheSameBytesUntilThePostingChanges() throws IOException {
        close("2026-03-05T23:59-04:00[America/Halifax]");

        assertThat(bytes(Language.EN, "")).isEqualTo(bytes(Language.EN, ""));
    }

    private void close(String moment) {
        Fact.CLOSING.set(facts, ZonedDateTime.parse(moment));
    }

    private VEvent event(Language language) throws IOException, ParserException {
        var out = new ByteArrayOutputStream();
        ClosingEvent.write(out, ListedPosting.with(facts), language, BASE);
        return parsed(out.toByteArray());
    }

    private byte[] bytes(Language language, String description) throws IOException {
        var out = new ByteArrayOutputStream();
        var posting = ListedPosting.with(facts, new Bilingual<>(description, description), false, ListedPosting.POSTED);
        ClosingEvent.write(out, posting, language, BASE);
        return out.toByteArray();
    }

    private static VEvent parsed(byte[] calendar) throws IOException, ParserException {
        var events =
                new CalendarBuilder().build(new ByteArrayInputStream(calendar)).getComponents();
        assertThat(events).hasSize(1);
        return (VEvent) events.get(0);
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }
}
