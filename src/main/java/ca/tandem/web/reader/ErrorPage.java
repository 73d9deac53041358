package ca.tandem.web.reader;

import ca.tandem.common.Language;
import ca.tandem.publication.PublicationCache;
import ca.tandem.web.filter.SubmittedForm;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.PageTexts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;

/** Error page, in the language of the address, or in both languages if the address has none. */
@Named("errorPage")
@RequestScoped
public class ErrorPage {

    private static final int REFUSED = 400;
    private static final int UNKNOWN = 404;
    private static final int TOO_MANY = 429;
    private static final int FAILED = 500;
    private static final List<Integer> EXPLAINED =
            List.of(REFUSED, 403, UNKNOWN, 405, 408, 409, 410, 413, TOO_MANY, FAILED, 503);

    private static final Set<Integer> NOT_THERE = Set.of(UNKNOWN, HttpServletResponse.SC_GONE);

    @Inject
    HttpServletRequest request;

    @Inject
    PublicationCache publications;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    /** Returns the languages in which the page is shown. */
    public List<Language> getLanguages() {
        return page.isInOneLanguage() ? List.of(page.getLanguage()) : List.of(Language.values());
    }

    public String getTemplate() {
        return "/WEB-INF/templates/" + (page.isInOneLanguage() ? "reader" : "bilingual") + ".xhtml";
    }

    public int getStatus() {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : UNKNOWN;
    }

    /** Returns the title in all languages of the page. */
    public String getTitle() {
        return String.join(" / ", getLanguages().stream().map(this::title).toList());
    }

    public String title(Language language) {
        return pageTexts.in(language).reader("error." + code() + ".title");
    }

    /** Explains the error; for a withdrawn posting, gives the reason for its withdrawal. */
    public String explanation(Language language) {
        if (getStatus() == HttpServletResponse.SC_GONE
                && page.pageRequest() != null
                && page.pageRequest().page().isOfPublication()) {
            var notice = publications
                    .bySlug(page.getLanguage(), page.getName())
                    .map(publication -> publication.getNotice().getWords().get(language));
            if (notice.isPresent()) {
                return notice.get();
            }
        }
        return pageTexts.in(language).reader("error." + code() + ".text");
    }

    /** Returns the key of the messages. Links have their own: one may have been valid once, or may have been copied in part. */
    private String code() {
        var isOfReview = page.is(Page.REVIEW.name()) && NOT_THERE.contains(explained());
        return explained() + (isOfReview ? ".review" : isOfLink() ? ".link" : "");
    }

    /** Checks whether a one-time link was void; the page leads on to where its owner can sign in or get another one. */
    public boolean isOfLink() {
        return page.is(Page.WELCOME.name()) && explained() == UNKNOWN;
    }

    /** Checks whether the page offers a search in each language; in one language its head has one. */
    public boolean isSearchable() {
        return !page.isInOneLanguage() && NOT_THERE.contains(explained());
    }

    /** Returns the form that could not be processed, to be submitted again from the page; null if there is none. */
    public SubmittedForm getSent() {
        return SubmittedForm.of(request);
    }

    private int explained() {
        var status = getStatus();
        if (EXPLAINED.contains(status)) {
            return status;
        }
        return status < FAILED ? REFUSED : FAILED;
    }
}
