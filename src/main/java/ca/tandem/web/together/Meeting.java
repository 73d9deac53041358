package ca.tandem.web.together;

import ca.tandem.posting.Content;
import ca.tandem.posting.Edition;
import ca.tandem.posting.merge.Merge;
import ca.tandem.posting.merge.Part;
import ca.tandem.posting.merge.Pick;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A save that met somebody else's: what both did, and what is chosen of it. Where two texts can stand together that is the proposal,
 * so that nobody's words are gone because somebody was in a hurry; of other facts one has to be chosen.
 */
public class Meeting implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Merge merge;
    private final long version;
    private final String account;
    private final Instant at;

    /** By the names of parts and picks, as the page knows them. */
    private final Map<String, String> picks = new HashMap<>();

    private final Map<String, String> written = new HashMap<>();

    /**
     * Two versions meet.
     *
     * @param before what this person began from
     * @param mine what this person wants to save
     * @param theirs what is there now
     */
    public Meeting(Content before, Content mine, Edition theirs) {
        this(
                new Merge(before, mine, theirs.getContent()),
                theirs.getVersion(),
                theirs.getChangedBy(),
                theirs.getChangedAt());
    }

    Meeting(Merge merge, long version, String account, Instant at) {
        this.merge = merge;
        this.version = version;
        this.account = account;
        this.at = at;
        for (var part : merge.contested()) {
            if (Merge.canBeBoth(part)) {
                picks.put(part.name(), Pick.BOTH.name());
            }
            if (part.isText()) {
                written.put(part.name(), merge.both(part).text());
            }
        }
    }

    /** What comes of it, as it was chosen. */
    public Content result() {
        var chosen = new EnumMap<Part, Pick>(Part.class);
        var texts = new EnumMap<Part, String>(Part.class);
        for (var part : merge.contested()) {
            var pick = picks.get(part.name());
            if (pick != null) {
                chosen.put(part, Pick.valueOf(pick));
            }
            if (part.isText()) {
                // An emptied field comes as null.
                var text = written.get(part.name());
                texts.put(part, text == null ? "" : text);
            }
        }
        return merge.result(chosen, texts);
    }

    /** Whether both changed it. */
    public boolean isContested(Part part) {
        return merge.contested().contains(part);
    }

    /** Whether both changed that text, each in other places. */
    public boolean isClean(Part part) {
        return part.isText() && merge.both(part).clean();
    }

    /** Whether there is anything to choose. */
    public boolean isChoice() {
        return !merge.contested().isEmpty();
    }

    public List<Part> getOnlyMine() {
        return merge.onlyMine();
    }

    public List<Part> getOnlyTheirs() {
        return merge.onlyTheirs();
    }

    public Content getBefore() {
        return merge.before();
    }

    public Content getMine() {
        return merge.mine();
    }

    public Content getTheirs() {
        return merge.theirs();
    }

    /** The version on which the result can be saved. */
    public long getVersion() {
        return version;
    }

    /** Who saved earlier. */
    public String getAccount() {
        return account;
    }

    public Instant getAt() {
        return at;
    }

    public Map<String, String> getPicks() {
        return picks;
    }

    public Map<String, String> getWritten() {
        return written;
    }
}
