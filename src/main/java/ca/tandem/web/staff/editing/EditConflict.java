package ca.tandem.web.staff.editing;

import ca.tandem.posting.Edition;
import ca.tandem.posting.EditionContent;
import ca.tandem.posting.editing.ContentMerge;
import ca.tandem.posting.editing.ContentMerge.MergeChoice;
import ca.tandem.posting.editing.ContentPart;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An edit conflict: the changes of both users, and the choices between them. If two texts can be merged, the merge is proposed, so that
 * nobody's words are lost by a quick decision; of conflicting facts one has to be chosen.
 */
public class EditConflict implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ContentMerge contentMerge;
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
    public EditConflict(EditionContent before, EditionContent mine, Edition theirs) {
        this(
                new ContentMerge(before, mine, theirs.getContent()),
                theirs.getVersion(),
                theirs.getChangedBy(),
                theirs.getChangedAt());
    }

    EditConflict(ContentMerge contentMerge, long version, String account, Instant at) {
        this.contentMerge = contentMerge;
        this.version = version;
        this.account = account;
        this.at = at;
        for (var contentPart : contentMerge.contested()) {
            if (ContentMerge.canBeBoth(contentPart)) {
                picks.put(contentPart.name(), MergeChoice.BOTH.name());
            }
            if (contentPart.isText()) {
                written.put(
                        contentPart.name(), contentMerge.mergedText(contentPart).text());
            }
        }
    }

    /** Returns the content that results from the choices. */
    public EditionContent result() {
        var chosen = new HashMap<ContentPart, MergeChoice>();
        var texts = new HashMap<ContentPart, String>();
        for (var contentPart : contentMerge.contested()) {
            var pick = picks.get(contentPart.name());
            if (pick != null) {
                chosen.put(contentPart, MergeChoice.valueOf(pick));
            }
            if (contentPart.isText()) {
                // An emptied field arrives as null.
                var text = written.get(contentPart.name());
                texts.put(contentPart, text == null ? "" : text);
            }
        }
        return contentMerge.result(chosen, texts);
    }

    /** Checks whether both users changed the part, in different ways. */
    public boolean isContested(ContentPart contentPart) {
        return contentMerge.contested().contains(contentPart);
    }

    /** Checks whether both users changed the text, each in other places. */
    public boolean isClean(ContentPart contentPart) {
        return contentPart.isText() && contentMerge.mergedText(contentPart).clean();
    }

    /** Checks whether there is anything to choose. */
    public boolean isChoice() {
        return !contentMerge.contested().isEmpty();
    }

    public List<ContentPart> getOnlyMine() {
        return contentMerge.onlyMine();
    }

    public List<ContentPart> getOnlyTheirs() {
        return contentMerge.onlyTheirs();
    }

    public EditionContent getBefore() {
        return contentMerge.before();
    }

    public EditionContent getMine() {
        return contentMerge.mine();
    }

    public EditionContent getTheirs() {
        return contentMerge.theirs();
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
