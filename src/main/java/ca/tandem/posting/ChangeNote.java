package ca.tandem.posting;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.workflow.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What readers are told of a new edition of something that they could read before: in both languages what has changed, or that the
 * change is a minor one. It never changes; another one takes its place.
 */
@Embeddable
public class ChangeNote implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The longest note in one language, in characters. */
    public static final int LONGEST = 1_000;

    /** What a new edition says of itself before anybody has written anything. */
    public static final ChangeNote UNWRITTEN = new ChangeNote(false, null, null);

    /** Not null, so that a note without words is a note. */
    @Column(name = "change_minor")
    private Boolean minor;

    @Column(name = "note_en")
    private String en;

    @Column(name = "note_fr")
    private String fr;

    protected ChangeNote() {}

    /**
     * A note.
     *
     * @param minor whether readers need not be told: the date modified then stays as it is
     * @param en what has changed, in English; may be null or blank
     * @param fr the same in French
     */
    public ChangeNote(boolean minor, String en, String fr) {
        this.minor = minor;
        this.en = en == null || en.isBlank() ? null : en.strip();
        this.fr = fr == null || fr.isBlank() ? null : fr.strip();
    }

    /** Whether readers need not be told. */
    public boolean isMinor() {
        return Boolean.TRUE.equals(minor);
    }

    /** What has changed; a side that is not written yet is null. */
    public Bilingual<String> getWords() {
        return new Bilingual<>(en, fr);
    }

    public String getEn() {
        return en;
    }

    public String getFr() {
        return fr;
    }

    /** Whether that language says what has changed, or need not. */
    boolean isSaidIn(Language language) {
        return isMinor() || getWords().get(language) != null;
    }

    /** Whether both languages say what has changed, or need not. */
    boolean isComplete() {
        return isSaidIn(Language.EN) && isSaidIn(Language.FR);
    }

    /** Why this cannot be kept; empty where it can. */
    List<Refusal> refusals() {
        var refusals = new ArrayList<Refusal>();
        if (isMinor() && (en != null || fr != null)) {
            refusals.add(Refusal.workflow("note.minor.words"));
        }
        for (var language : Language.values()) {
            var words = getWords().get(language);
            if (words != null && words.length() > LONGEST) {
                refusals.add(Refusal.workflow("note.long", language, words.length(), LONGEST));
            }
        }
        return refusals;
    }

    /** What an approval is bound to. */
    String fingerprint() {
        return "\0note\0" + minor + "\0" + en + "\0" + fr;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChangeNote that && fingerprint().equals(that.fingerprint());
    }

    @Override
    public int hashCode() {
        return Objects.hash(minor, en, fr);
    }
}
