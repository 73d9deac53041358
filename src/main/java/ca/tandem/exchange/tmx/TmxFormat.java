package ca.tandem.exchange.tmx;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Property names and text formats shared by the TMX export and import. */
final class TmxFormat {

    static final String MARK = "x-tandem-mark";
    static final String POSTING = "x-tandem-posting";
    static final String EDITION = "x-tandem-edition";

    /** The date format of TMX: 20260331T170000Z. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private TmxFormat() {}

    static String format(Instant moment) {
        return MOMENT.format(moment);
    }

    /** Parses a date; null if it is missing or invalid. */
    static Instant parse(String moment) {
        try {
            return moment == null ? null : MOMENT.parse(moment.strip(), Instant::from);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Returns the text, stripped; null if it is blank or longer than the database column. */
    static String upTo(int most, String text) {
        return text == null || text.isBlank() || text.strip().length() > most ? null : text.strip();
    }
}
