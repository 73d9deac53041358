package ca.tandem.web.review;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Edition;
import ca.tandem.review.ReviewAddresses;
import ca.tandem.review.ReviewLink;
import ca.tandem.review.ReviewLinkService;
import ca.tandem.review.ReviewLinks;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.CurrentPosting;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.FormKey;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import ca.tandem.web.shell.StatusMessages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;

/** Review links of the posting, and the form that creates one. */
@Named
@RequestScoped
public class ReviewLinkPanel {

    private static final Map<String, String> FIELDS =
            Map.of("review.for.missing", "review-for", "review.for.long", "review-for", "review.days", "review-days");

    private static final List<Integer> TERMS =
            List.of(3, 7, ReviewLinkService.USUAL_DAYS, 30, 60, ReviewLinkService.MOST_DAYS);

    @Inject
    CurrentPosting posting;

    @Inject
    ReviewLinks reviewLinks;

    @Inject
    ReviewLinkService reviewLinkService;

    @Inject
    ReviewAddresses addresses;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    ServiceCall serviceCall;

    @Inject
    FormKey formKey;

    @Inject
    StatusMessages statusMessages;

    @Inject
    FlashMessages flashMessages;

    @Inject
    Navigation navigation;

    @Inject
    HttpServletRequest request;

    private Edition edition;
    private List<ReviewLink> links = List.of();
    private String madeFor;
    private Integer days = ReviewLinkService.USUAL_DAYS;
    private String token;

    @PostConstruct
    void load() {
        edition = posting.edition().orElse(null);
        if (edition != null) {
            links = reviewLinks.of(page.getName());
        }
    }

    /**
     * Creates a link and shows its address, which cannot be shown again later: only its hash is stored. Submitting the same form again
     * creates no second link and shows the same address.
     */
    public void create() {
        var secret = formKey.secret("review link", ReviewLinkService.OCTETS);
        serviceCall
                .callOnce(FIELDS, () -> reviewLinkService
                        .make(page.getName(), madeFor, days, secret, account.actor())
                        .link()
                        .getId()
                        .toString())
                .ifPresent(made -> {
                    token = secret;
                    links = reviewLinks.of(page.getName());
                    madeFor = null;
                    statusMessages.addSuccess("review-address", pageTexts.staff("review.made"));
                });
    }

    /** Revokes a link with immediate effect. */
    public void revoke(ReviewLink link) {
        serviceCall
                .call(() -> reviewLinkService.revoke(page.getName(), link.getId(), account.actor()))
                .ifPresent(revoked -> {
                    flashMessages.addSuccess(pageTexts.staff("review.revoked", revoked.getMadeFor()));
                    navigation.to(Page.EDITION.path(page.getLanguage(), page.getName()) + "#review");
                });
    }

    /** Checks whether the user may create a link now. */
    public boolean isCreationAllowed() {
        return edition != null
                && reviewLinkService.refusals(edition, account.actor()).isEmpty();
    }

    /** Checks whether the form was submitted: it is rendered open then, so that its messages are visible. */
    public boolean isSubmitted() {
        return request.getParameter("review-form") != null;
    }

    /** Returns the current validity of a link. */
    public ReviewLink.Validity validity(ReviewLink link) {
        return reviewLinkService.validity(link);
    }

    public boolean isOpen(ReviewLink link) {
        return validity(link) == ReviewLink.Validity.OPEN;
    }

    /** Returns the address of the link just created, in the page's language; null if there is none. */
    public String getAddress() {
        return token == null ? null : addresses.of(token).get(page.getLanguage());
    }

    /** Returns the address of the link just created, in the other language; null if there is none. */
    public String getOtherAddress() {
        return token == null ? null : addresses.of(token).get(page.getOtherLanguage());
    }

    /** Returns the links to all editions of the posting, oldest first. */
    public List<ReviewLink> getLinks() {
        return links;
    }

    /** Returns the terms of validity to choose from, in days. */
    public List<Integer> getTerms() {
        return TERMS;
    }

    public String getMadeFor() {
        return madeFor;
    }

    public void setMadeFor(String madeFor) {
        this.madeFor = madeFor;
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }
}
