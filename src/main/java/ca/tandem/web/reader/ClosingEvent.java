package ca.tandem.web.reader;

import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import ca.tandem.publication.CatalogueEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * The closing of a posting as a calendar of one event (RFC 5545). The event has no length, leaves the time free and rings no alarm. Its UID
 * is made from the posting's key, so that a calendar that reads it again moves the event it has.
 */
final class ClosingEvent {

    private ClosingEvent() {}

    /**
     * Writes the event in UTF-8.
     *
     * @param posting a posting with a closing
     * @param base the prefix that makes a path absolute
     */
    static void write(OutputStream out, CatalogueEntry posting, Language language, String base) throws IOException {
        var address = PublicFeed.address(posting, language, base);
        var event = new VEvent(false);
        event.add(new Uid("closing-" + language.tag() + "-" + posting.key() + "@"
                + URI.create(base).getHost()));
        event.add(new DtStamp(posting.updatedAt()));
        event.add(new LastModified(posting.updatedAt()));
        event.add(new DtStart<>(posting.facts().getClosesAt()));
        event.add(new Summary(Messages.READER.get(
                language, "calendar.summary", posting.titles().get(language))));
        event.add(new Description(posting.descriptions().get(language) + "\n\n" + address));
        event.add(new Url(URI.create(address)));
        event.add(ImmutableTransp.TRANSPARENT);
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Tandem//" + language.tag().toUpperCase(language.locale())));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(event);
        new CalendarOutputter().output(calendar, out);
    }
}
