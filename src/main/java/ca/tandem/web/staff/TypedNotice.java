package ca.tandem.web.staff;

import ca.tandem.posting.PublicNotice;
import ca.tandem.workflow.Action;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What somebody types for readers of a posting that is archived or withdrawn. */
@Named
@RequestScoped
public class TypedNotice {

    private String en;
    private String fr;
    private String leadsTo;

    /** The notice for that action; of others there is none. */
    public PublicNotice of(Action action) {
        return switch (action) {
            case ARCHIVE -> new PublicNotice(en, fr, null);
            case WITHDRAW -> new PublicNotice(en, fr, leadsTo);
            default -> PublicNotice.NONE;
        };
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
