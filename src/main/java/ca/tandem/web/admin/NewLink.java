package ca.tandem.web.admin;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.link.Invitations;
import ca.tandem.identity.link.OneTimeLink;
import ca.tandem.identity.link.OneTimeLinkService;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.StatusMessages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A link that was just made: the administrator sees it this once and passes it on, unless it goes to the owner by e-mail. */
@Named
@RequestScoped
public class NewLink {

    @Inject
    Invitations invitations;

    @Inject
    OneTimeLinkService oneTimeLinkService;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    StatusMessages statusMessages;

    private OneTimeLink link;
    private String address;

    /** Shows the link of an account, or says where it was sent. */
    void show(String name, String secret) {
        link = invitations.pending(name, account.actor()).orElse(null);
        if (link == null) {
            // Its owner was faster.
            return;
        }
        var owner = link.getAccount();
        if (oneTimeLinkService.isMailed(owner)) {
            statusMessages.addSuccess(pageTexts.staff("link.mailed", owner.getDisplayName(), owner.getEmail()));
        } else {
            address = page.absolute(Page.WELCOME.pathWithSecret(owner.getLanguage(), secret));
            statusMessages.addSuccess("link-address", pageTexts.staff("link.shown", owner.getDisplayName()));
        }
    }

    public OneTimeLink getLink() {
        return link;
    }

    /** Returns the address of the link; null if none was made just now, or it was sent by e-mail. */
    public String getAddress() {
        return address;
    }
}
