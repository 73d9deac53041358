package ca.tandem.exchange.hugo;

import ca.tandem.common.ClockProducer;
import ca.tandem.common.text.DateText;
import ca.tandem.posting.Facts;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * The moments that front matter names, in the fields in which Hugo looks for each, in its order.
 *
 * @param posted the date of the posting; null if none is named
 * @param modified the date of the last change, which is that of the posting if no other is named; null if none is named
 * @param publish the moment from which Hugo shows the page; null if it always does
 * @param expires the moment from which it no longer does; null if it always does
 */
record HugoDates(Instant posted, Instant modified, Instant publish, Instant expires) {

    private static final List<String> POSTED = List.of("date", "publishDate", "pubDate", "published");
    private static final List<String> MODIFIED = List.of("lastmod", "modified");
    private static final List<String> PUBLISH = List.of("publishDate", "pubDate", "published", "date");
    private static final List<String> EXPIRES = List.of("expiryDate", "unpublishDate");

    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})"
            + "(?:[Tt ](\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?)? ?(?:([Zz])|([+-]\\d{2}:?\\d{2}))?");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ZONED = Pattern.compile("([^\\[\\]]{1,60})\\[([A-Za-z0-9/_+-]{1,60})]");

    /** First year of a real date; Hugo writes the year 1 for none. */
    private static final int FIRST_YEAR = 1900;

    /**
     * Reads the moments.
     *
     * @param fields the front matter
     * @param unreadable told the name and the value of a field that is no date
     */
    static HugoDates of(Map<String, Object> fields, BiConsumer<String, String> unreadable) {
        var known = new HashMap<String, Instant>();
        for (var names : List.of(PUBLISH, MODIFIED, EXPIRES)) {
            for (var name : names) {
                var text = HugoFields.text(fields, name);
                var isDate = !text.isEmpty() && !(name.equals("published") && HugoFields.isFlag(text));
                if (isDate) {
                    var moment = parse(text);
                    moment.ifPresentOrElse(at -> known.put(name, at), () -> unreadable.accept(name, text));
                }
            }
        }
        known.values().removeIf(at -> at.atZone(ZoneOffset.UTC).getYear() < FIRST_YEAR);
        var publish = first(known, PUBLISH);
        var posted = earlier(first(known, POSTED), publish);
        var modified = first(known, MODIFIED);
        return new HugoDates(posted, modified == null ? posted : modified, publish, first(known, EXPIRES));
    }

    /**
     * Parses a closing: a day, which lasts to its end, a local moment, or one with its offset and, in square brackets, its zone. Without a
     * zone it is meant where the portal is.
     */
    static Optional<ZonedDateTime> closing(String text) {
        var zoned = ZONED.matcher(text);
        try {
            var zone = zoned.matches() ? ZoneId.of(zoned.group(2)) : ClockProducer.ZONE;
            var moment = zoned.matches() ? zoned.group(1) : text;
            var facts = new Facts();
            if (DAY.matcher(moment).matches()) {
                facts.close(DateText.parse(moment), null, zone);
                return Optional.of(facts.getCloses());
            }
            return parse(moment).map(at -> DateText.checked(at.atZone(zone)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Checks whether Hugo no longer shows the page at the given moment. */
    boolean expiredAt(Instant now) {
        return expires != null && !expires.isAfter(now);
    }

    /** Checks whether the page expires before it is ever shown. */
    boolean expiresUnseen() {
        return expires != null && publish != null && !publish.isBefore(expires);
    }

    /** Returns the earlier of two moments: a page that is dated ahead of its publication was posted when it was published. */
    private static Instant earlier(Instant date, Instant publish) {
        return date != null && date.isAfter(publish) ? publish : date;
    }

    private static Instant first(Map<String, Instant> known, List<String> names) {
        return names.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Parses a date or a moment; one without a zone is meant where the portal is. */
    private static Optional<Instant> parse(String text) {
        var matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            var local = LocalDateTime.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)),
                    number(matcher.group(4)),
                    number(matcher.group(5)),
                    number(matcher.group(6)));
            return Optional.of(
                    local.atZone(zone(matcher.group(7), matcher.group(8))).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static ZoneId zone(String utc, String offset) {
        if (utc != null) {
            return ZoneOffset.UTC;
        }
        return offset == null ? ClockProducer.ZONE : ZoneOffset.of(offset);
    }
}
