package ca.tandem.web.staff;

import ca.tandem.posting.PublicNotice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The public notice for readers of an archived or withdrawn posting, as entered. */
@Named
@RequestScoped
public class PublicNoticeForm {

    private String en;
    private String fr;
    private String leadsTo;

    /** Returns the notice, whatever the action. An action that accepts no notice refuses it. */
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

    /** Returns the key of the posting to which readers are redirected. */
    public String getLeadsTo() {
        return leadsTo;
    }

    public void setLeadsTo(String leadsTo) {
        this.leadsTo = leadsTo;
    }
}
