package ca.tandem.translation.check.link;

import ca.tandem.common.Language;
import java.util.Optional;

/** The portal's own pages, as far as links in texts lead to them. */
public interface PublicPages {

    /** Returns the address of a page in the given language; empty if the address is that of no page in the other language. */
    Optional<String> twin(String address, Language to);
}
