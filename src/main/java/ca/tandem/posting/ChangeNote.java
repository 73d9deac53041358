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
 * A change note: tells readers in both languages how a new edition differs from the one that they could read before, or marks the change
 * as minor. Immutable.
 */
@Embeddable
public class ChangeNote implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Maximum length of the note in one language, in characters. */
    public static final int LONGEST = 1_000;

    /** The note of a new edition before anybody has written one. */
    public static final ChangeNote UNWRITTEN = new ChangeNote(false, null, null);

    /** Stored even if false, so that JPA does not load a note without words as null. */
    @Column(name = "change_minor")
    private Boolean minor;

    @Column(name = "note_en")
    private String en;

    @Column(name = "note_fr")
    private String fr;

    protected ChangeNote() {}

    /**
     * Creates a change note.
     *
     * @param minor true if readers need not be told; the date modified then stays as it is
     * @param en the description of the change in English; may be null or blank
     * @param fr the description of the change in French; may be null or blank
     */
    public ChangeNote(boolean minor, String en, String fr) {
        this.minor = minor;
        this.en = en == null || en.isBlank() ? null : en.strip();
        this.fr = fr == null || fr.isBlank() ? null : fr.strip();
    }

    /** Checks whether the change is minor, so that readers need not be told. */
    public boolean isMinor() {
        return Boolean.TRUE.equals(minor);
    }

    /** Returns the description of the change; null in a language in which it is not written yet. */
    public Bilingual<String> getWords() {
        return new Bilingual<>(en, fr);
    }

    public String getEn() {
        return en;
    }

    public String getFr() {
        return fr;
    }

    /** Checks whether the note is written in the given language or is not needed because the change is minor. */
    boolean isWrittenIn(Language language) {
        return isMinor() || getWords().get(language) != null;
    }

    /** Checks whether the note is written in both languages or is not needed because the change is minor. */
    boolean isComplete() {
        return isWrittenIn(Language.EN) && isWrittenIn(Language.FR);
    }

    /** Returns the reasons why this note cannot be saved; empty if it can. */
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

    /** Returns a string that is equal for equal notes, for the hash to which an approval is bound. */
    String fingerprint() {
        return "\0note\0" + minor + "\0" + en + "\0" + fr;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChangeNote that
                && Objects.equals(minor, that.minor)
                && Objects.equals(en, that.en)
                && Objects.equals(fr, that.fr);
    }

    @Override
    public int hashCode() {
        return Objects.hash(minor, en, fr);
    }
}
