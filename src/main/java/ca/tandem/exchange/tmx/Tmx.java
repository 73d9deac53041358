package ca.tandem.exchange.tmx;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** The names that the format and we ourselves use. */
final class Tmx {

    static final String MARK = "x-tandem-mark";
    static final String POSTING = "x-tandem-posting";
    static final String EDITION = "x-tandem-edition";

    /** TMX's own form of a moment: 20260331T170000Z. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private Tmx() {}

    static String format(Instant moment) {
        return MOMENT.format(moment);
    }

    /** The moment; null where there is none, or nothing that is one. */
    static Instant parse(String moment) {
        try {
            return moment == null ? null : MOMENT.parse(moment.strip(), Instant::from);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The text; null where it is longer than what the database keeps of it. */
    static String upTo(int most, String text) {
        return text == null || text.isBlank() || text.strip().length() > most ? null : text.strip();
    }
}
