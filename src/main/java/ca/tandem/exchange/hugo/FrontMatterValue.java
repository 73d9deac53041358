package ca.tandem.exchange.hugo;

import ca.tandem.common.ClockProducer;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * A value of front matter that is written bare, such as a date, where the format has a form of its own for it. Other values are a text, a
 * list or a map, as {@link FrontMatter} reads them.
 *
 * @param text the value, without quotation marks
 */
record FrontMatterValue(String text) {

    static final FrontMatterValue YES = new FrontMatterValue("true");
    static final FrontMatterValue NO = new FrontMatterValue("false");

    /** Returns a moment, to the second, in the zone of the portal (RFC 3339). */
    static FrontMatterValue moment(Instant at) {
        return new FrontMatterValue(written(at.atZone(ClockProducer.ZONE)));
    }

    /** Returns a moment in a zone, which is named where it is not that of the portal: then it is a text, for no format has such a date. */
    static Object moment(ZonedDateTime at) {
        return at.getZone().equals(ClockProducer.ZONE)
                ? new FrontMatterValue(written(at))
                : written(at) + "[" + at.getZone().getId() + "]";
    }

    private static String written(ZonedDateTime at) {
        return at.truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /** Checks whether the value is a date or a moment, which JSON has as a text. */
    boolean isDate() {
        return text.length() >= 10 && text.charAt(4) == '-';
    }
}
