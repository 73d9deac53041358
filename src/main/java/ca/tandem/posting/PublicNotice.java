package ca.tandem.posting;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;

/**
 * What readers are told of a posting that was archived or withdrawn: why, in both languages, or, of a withdrawn one, where they find
 * what took its place.
 */
@Embeddable
public class PublicNotice {

    /** The longest notice in one language, in characters. */
    public static final int LONGEST = 2_000;

    /** Nothing beyond what the portal says of every archived posting. */
    public static final PublicNotice NONE = new PublicNotice(null, null, null);

    @Column(name = "notice_en")
    private String en;

    @Column(name = "notice_fr")
    private String fr;

    @Column(name = "led_to")
    private String leadsTo;

    protected PublicNotice() {}

    /**
     * A notice.
     *
     * @param en the words in English; may be null or blank
     * @param fr the words in French
     * @param leadsTo the key of the posting to which readers are led instead; null or blank for none
     */
    public PublicNotice(String en, String fr, String leadsTo) {
        this.en = written(en);
        this.fr = written(fr);
        this.leadsTo = written(leadsTo);
    }

    private static String written(String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }

    /** The words in both languages; both are null or none is. */
    public Bilingual<String> getWords() {
        return new Bilingual<>(en, fr);
    }

    /** The key of the posting to which readers are led; null for none. */
    public String getLeadsTo() {
        return leadsTo;
    }

    /** Whether it says nothing. */
    boolean isEmpty() {
        return en == null && fr == null && leadsTo == null;
    }

    /** Why that action cannot be taken with this notice; empty where it can. */
    List<Refusal> refusals(Action action) {
        var refusals = new ArrayList<Refusal>();
        if ((en == null) != (fr == null)) {
            refusals.add(Refusal.workflow("notice.one.language", en == null ? Language.EN : Language.FR));
        }
        if (action == Action.WITHDRAW && isEmpty()) {
            refusals.add(Refusal.workflow("notice.missing"));
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
