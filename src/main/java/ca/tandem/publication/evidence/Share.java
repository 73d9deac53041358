package ca.tandem.publication.evidence;

import ca.tandem.record.Entry;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A recorded contribution of one account to a text or to the facts.
 *
 * @param who the account's name
 * @param what the code of the action, such as {@code text.translated}
 * @param edition the number of the edition to which the account contributed
 * @param first the instant of the first contribution
 * @param last the instant of the last contribution
 * @param brought the number of the import that brought the content, or null
 * @param file the kind of file in which the content came back, such as {@code xliff}, or null
 */
public record Share(
        String who, String what, Integer edition, Instant first, Instant last, String brought, String file) {

    /**
     * Collects the contributions from the given entries, one for each account, action, edition and origin, ordered by their first instant.
     */
    static List<Share> of(List<Entry> entries) {
        var shares = new LinkedHashMap<List<Object>, Share>();
        for (var entry : entries) {
            var share = new Share(
                    entry.getWho(),
                    entry.getWhat(),
                    entry.getEdition(),
                    entry.getAt(),
                    entry.getAt(),
                    entry.detail("import"),
                    entry.detail("file"));
            shares.merge(share.place(), share, Share::goesOn);
        }
        return List.copyOf(shares.values());
    }

    private List<Object> place() {
        return Arrays.asList(who, what, edition, brought, file);
    }

    private Share goesOn(Share later) {
        return new Share(who, what, edition, first, later.last, brought, file);
    }
}
