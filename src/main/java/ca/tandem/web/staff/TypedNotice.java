package ca.tandem.web.staff;

import ca.tandem.posting.PublicNotice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What somebody types for readers of a posting that is archived or withdrawn. */
@Named
@RequestScoped
public class TypedNotice {

    private String en;
    private String fr;
    private String leadsTo;

    /** The notice, whatever action it was typed for: one that takes none says so. */
    public PublicNotice toNotice() {
        return new PublicNotice(en, fr, leadsTo);
    }

    public String getEn() {
        return en;
    }

    public void setEn(String en) {
        this.en = en;
    }

    public String getFr() {
        return fr;
    }

    public void setFr(String fr) {
        this.fr = fr;
    }

    /** The key of the posting to which readers are led. */
    public String getLeadsTo() {
        return leadsTo;
    }

    public void setLeadsTo(String leadsTo) {
        this.leadsTo = leadsTo;
    }
}
