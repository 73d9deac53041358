package ca.tandem.web.reader;

import ca.tandem.common.Language;
import ca.tandem.publication.CatalogueEntry;
import ca.tandem.publication.PublicAddresses;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** The postings, ids and addresses that the feeds have in common. */
final class PublicFeed {

    private static final int LONGEST = 100;

    /** Year since which this portal is the authority of the ids, as RFC 4151 requires one. */
    private static final String SINCE = "2026";

    private PublicFeed() {}

    /**
     * Returns the open postings of a feed.
     *
     * @param all the postings, the latest posted first
     */
    static List<CatalogueEntry> open(List<CatalogueEntry> all, Instant now) {
        return all.stream()
                .filter(posting -> posting.isOpenAt(now))
                .limit(LONGEST)
                .toList();
    }

    /** Returns the id of a posting, which is made from its key and stays the same when its title and address change. */
    static String id(CatalogueEntry posting, Language language, String base) {
        return tag(base, "posting/" + language.tag() + "/" + posting.key());
    }

    /** Returns the id of the feed in a language. */
    static String id(Language language, String base) {
        return tag(base, "feed/" + language.tag());
    }

    /** Returns the URL of a posting. */
    static String address(CatalogueEntry posting, Language language, String base) {
        return base + PublicAddresses.postingPath(language, posting.slugs().get(language));
    }

    private static String tag(String base, String name) {
        return "tag:" + URI.create(base).getHost() + "," + SINCE + ":" + name;
    }
}
