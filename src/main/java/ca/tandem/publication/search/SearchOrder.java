package ca.tandem.publication.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The order of search results. */
public enum SearchOrder {
    /** The best match first; without words the newest. */
    MATCH,
    /** The latest posted first. */
    NEWEST,
    /** What closes soonest first; what does not close last. */
    CLOSING;

    /** Returns the order as it is written in an address. */
    static Optional<SearchOrder> of(String written) {
        return Arrays.stream(values())
                .filter(searchOrder -> searchOrder.parameter().equals(written))
                .findFirst();
    }

    /** Returns the name in addresses and in the API. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
