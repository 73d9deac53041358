package ca.tandem.publication.evidence;

import ca.tandem.record.Entry;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What somebody had a hand in.
 *
 * @param who the account's name
 * @param what the code of the action, such as {@code text.translated}
 * @param edition the number of the edition in which it was written
 * @param first when they first did
 * @param last when they last did
 * @param brought the number of the import that brought it; null where none did
 * @param file the kind of file in which it came back, such as {@code xliff}; null where it came in none
 */
public record Share(
        String who, String what, Integer edition, Instant first, Instant last, String brought, String file) {

    /** The shares in what those entries say, each person's once for each edition, who began first standing first. */
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
