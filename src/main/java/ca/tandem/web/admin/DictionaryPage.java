package ca.tandem.web.admin;

import ca.tandem.common.Language;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.translation.proofreading.DictionaryEditor;
import ca.tandem.translation.proofreading.DictionaryWord;
import ca.tandem.translation.proofreading.DictionaryWords;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;

/** The organisation's dictionary, which administrators see and change. */
@Named
@RequestScoped
public class DictionaryPage {

    private static final Map<String, String> FIELDS =
            Map.of("dictionary.word", "word", "dictionary.long", "word", "dictionary.full", "word");

    @Inject
    DictionaryWords dictionaryWords;

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

    @Inject
    HttpServletRequest request;

    private List<DictionaryWord> words;
    private Language language = Language.EN;
    private String word;

    /** Returns all words, by language and spelling. */
    public List<DictionaryWord> getWords() {
        if (words == null) {
            words = dictionaryWords.all();
        }
        return words;
    }

    /** Removes the word whose button was pressed. */
    public void act() {
        var pressed = request.getParameter("remove-word");
        if (navigation.isPostback() && pressed != null && pressed.matches("\\d{1,18}")) {
            if (serviceCall.run(() -> dictionaryEditor.remove(Long.parseLong(pressed), account.actor()))) {
                done("dictionary.removed");
            }
        }
    }

    /** Adds the word in the form. */
    public void add() {
        if (serviceCall.run(FIELDS, () -> dictionaryEditor.add(language, word, account.actor()))) {
            done("dictionary.added.here");
        }
    }

    private void done(String said) {
        flashMessages.addSuccess(pageTexts.staff(said));
        navigation.to(Page.DICTIONARY.path(page.getLanguage()));
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public String getWord() {
        return word;
    }

    public void setWord(String word) {
        this.word = word;
    }
}
