package ca.tandem.web.finding;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.LanguageFindings;
import ca.tandem.translation.proofreading.DictionaryEditor;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The buttons that add the word of a spelling finding to the dictionary. */
@Named
@RequestScoped
public class DictionaryForm {

    @Inject
    DictionaryEditor dictionaryEditor;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    ServiceCall serviceCall;

    @Inject
    FlashMessages flashMessages;

    @Inject
    Navigation navigation;

    /** Checks whether a finding is about a word that the user may add. */
    public boolean isAddable(Finding finding) {
        return finding.code().equals(LanguageFindings.SPELLING)
                && dictionaryEditor.refusalsToAdd(account.actor()).isEmpty();
    }

    /** Returns the label of the button. */
    public String label(Finding finding) {
        return pageTexts.staff("dictionary.add.word", word(finding), pageTexts.name(finding.language()));
    }

    /** Adds the word of a finding; returns false if that failed. */
    public boolean add(Finding finding) {
        return serviceCall.run(() -> dictionaryEditor.add(finding.language(), word(finding), account.actor()));
    }

    /** Adds the word of a finding of the approval page and shows that page again. */
    public void addAndReturn(Finding finding) {
        if (add(finding)) {
            flashMessages.addSuccess(pageTexts.staff("dictionary.added", word(finding)));
            navigation.to(Page.APPROVAL.path(page.getLanguage(), page.getName()) + "#findings-label");
        }
    }

    private static String word(Finding finding) {
        return (String) finding.arguments().get(0);
    }
}
