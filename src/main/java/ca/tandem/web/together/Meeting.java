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
 * An edit conflict: the changes of both users, and the choices between them. If two texts can be merged, the merge is proposed, so that
 * nobody's words are lost by a quick decision; of conflicting facts one has to be chosen.
 */
public class Meeting implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Merge merge;
    private final long version;
    private final String account;
    private final Instant at;

    /** The choices, by the name of the part; both are strings, as the page sends them. */
    private final Map<String, String> picks = new HashMap<>();

    private final Map<String, String> written = new HashMap<>();

    /**
     * Creates a conflict.
     *
     * @param before the content on which the user began
     * @param mine the content that the user wants to save
     * @param theirs the edition saved meanwhile
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

    /** Returns the content that results from the choices. */
    public Content result() {
        var chosen = new EnumMap<Part, Pick>(Part.class);
        var texts = new EnumMap<Part, String>(Part.class);
        for (var part : merge.contested()) {
            var pick = picks.get(part.name());
            if (pick != null) {
                chosen.put(part, Pick.valueOf(pick));
            }
            if (part.isText()) {
                // An emptied field arrives as null.
                var text = written.get(part.name());
                texts.put(part, text == null ? "" : text);
            }
        }
        return merge.result(chosen, texts);
    }

    /** Checks whether both users changed the part, in different ways. */
    public boolean isContested(Part part) {
        return merge.contested().contains(part);
    }

    /** Checks whether both users changed the text, each in other places. */
    public boolean isClean(Part part) {
        return part.isText() && merge.both(part).clean();
    }

    /** Checks whether there is anything to choose. */
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

    /** Returns the version on which the result can be saved. */
    public long getVersion() {
        return version;
    }

    /** Returns the account that saved earlier. */
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
