package ca.tandem.posting;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.workflow.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;

/**
 * A notice to readers of an archived or withdrawn posting: the explanation in both languages or, for a withdrawn one, the posting that
 * replaces it.
 */
@Embeddable
public class PublicNotice {

    /** Maximum length of the notice in one language, in characters. */
    public static final int LONGEST = 2_000;

    /** An empty notice: readers see only the portal's standard message for archived postings. */
    public static final PublicNotice NONE = new PublicNotice(null, null, null);

    @Column(name = "notice_en")
    private String en;

    @Column(name = "notice_fr")
    private String fr;

    @Column(name = "led_to")
    private String leadsTo;

    protected PublicNotice() {}

    /**
     * Creates a notice.
     *
     * @param en the text in English; may be null or blank
     * @param fr the text in French; may be null or blank
     * @param leadsTo the key of the posting that replaces this one; null or blank for none
     */
    public PublicNotice(String en, String fr, String leadsTo) {
        this.en = written(en);
        this.fr = written(fr);
        this.leadsTo = written(leadsTo);
    }

    private static String written(String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }

    /** Returns the text in both languages; valid notices have both or neither. */
    public Bilingual<String> getWords() {
        return new Bilingual<>(en, fr);
    }

    /** Returns the key of the posting that replaces this one; null for none. */
    public String getLeadsTo() {
        return leadsTo;
    }

    /** Checks whether the notice has neither text nor replacement. */
    boolean isEmpty() {
        return en == null && fr == null && leadsTo == null;
    }

    /** Returns the reasons why readers cannot be shown this notice; empty if they can. */
    List<Refusal> refusals() {
        var refusals = new ArrayList<Refusal>();
        if ((en == null) != (fr == null)) {
            refusals.add(Refusal.workflow("notice.one.language", en == null ? Language.EN : Language.FR));
        }
        for (var language : Language.values()) {
            var words = getWords().get(language);
            if (words != null && words.length() > LONGEST) {
                refusals.add(Refusal.workflow("notice.long", language, words.length(), LONGEST));
            }
        }
        return refusals;
    }
}
