package ca.tandem.web.file;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.FileDescription;
import ca.tandem.posting.PostingEditor;
import ca.tandem.posting.PostingFile;
import ca.tandem.posting.PostingFileEditor;
import ca.tandem.publication.LinkedFiles;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * Form of what is said of one file, in both languages: authors write all of it in a draft, translators the words of the language into which
 * they translate. The others' words are shown as they are.
 */
@Named
@RequestScoped
public class FileWordsForm {

    @Inject
    FilesPage filesPage;

    @Inject
    PostingEditor postingEditor;

    @Inject
    PostingFileEditor postingFileEditor;

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

    private PostingFile file;
    private long version;
    private boolean decorative;
    private Bilingual<FileWordsInput> inputs;

    @PostConstruct
    void open() {
        version = filesPage.getVersion();
        if (filesPage.getEdition() != null && isOpen()) {
            filesPage.getEdition().getFiles().find(reference()).ifPresent(this::show);
        }
    }

    private void show(PostingFile shown) {
        file = shown;
        decorative = shown.decorative();
        inputs = shown.descriptions().map(FileWordsInput::new);
    }

    /** Leads back to the list if the file is not part of the edition, or no longer. */
    public void load() {
        if (filesPage.getEdition() != null && isOpen() && file == null) {
            flashMessages.addWarning(pageTexts.domain("refusal.file.unknown", reference()));
            navigation.to(filesPage.getAddress());
        }
    }

    /** Checks whether the address names a file. */
    public boolean isOpen() {
        return reference() != null;
    }

    private String reference() {
        return request.getParameter(FilesPage.EDIT);
    }

    /** Saves what was typed. */
    public void save() {
        Bilingual<FileDescription> descriptions = Bilingual.of(language -> isShown(language)
                ? inputs.get(language).toDescription()
                : file.descriptions().get(language));
        var isDecorative = isDecorationShown() ? decorative : file.decorative();
        after(
                serviceCall.run(() -> postingFileEditor.describe(
                        page.getName(), version, file.reference(), isDecorative, descriptions, account.actor())),
                "files.saved");
    }

    /** Takes the file out of the draft. */
    public void remove() {
        after(
                serviceCall.run(
                        () -> postingFileEditor.remove(page.getName(), version, file.reference(), account.actor())),
                "files.removed");
    }

    private void after(boolean done, String said) {
        if (done) {
            flashMessages.addSuccess(pageTexts.staff(said, file.reference()));
            navigation.to(filesPage.getAddress());
        } else if (serviceCall.isConflict()) {
            filesPage.reread();
            version = filesPage.getVersion();
        }
    }

    /** Checks whether another user changed the posting meanwhile. The page then shows what stands there, and the fields keep the input. */
    public boolean isChangedMeanwhile() {
        return serviceCall.isConflict();
    }

    /** Returns the file as it is stored. */
    public List<FileRow> getRows() {
        return FileRow.of(LinkedFiles.forStaff(filesPage.getEdition().getFiles()), page.getLanguage()).stream()
                .filter(row -> row.file().reference().equals(file.reference()))
                .toList();
    }

    public PostingFile getFile() {
        return file;
    }

    /** Checks whether the user may take the file away. */
    public boolean isFileEditable() {
        return postingFileEditor
                .refusals(filesPage.getEdition(), account.actor())
                .isEmpty();
    }

    /** Checks whether the fields of a language are shown: the user may write them, or has sent them. */
    public boolean isShown(Language language) {
        return isEditable(language) || request.getParameter("name-" + language.tag()) != null;
    }

    /** Checks whether the user may say that the picture only decorates, as those may who write in the source language. */
    public boolean isDecorationShown() {
        return file.format().isPicture() && isShown(filesPage.getEdition().getSourceLanguage());
    }

    private boolean isEditable(Language language) {
        return postingEditor
                .refusalsToWrite(filesPage.getEdition(), language, account.actor())
                .isEmpty();
    }

    /** Checks whether there is anything that the user may write. */
    public boolean isEditable() {
        return isEditable(Language.EN) || isEditable(Language.FR);
    }

    /** Explains why the user can write nothing here; empty if the user can. */
    public String getReadOnlyReason() {
        return isEditable()
                ? ""
                : pageTexts.refusals(postingEditor.refusalsToWrite(
                        filesPage.getEdition(), filesPage.getEdition().getTargetLanguage(), account.actor()));
    }

    /** Returns the fields of a language. */
    public FileWordsInput in(Language language) {
        return inputs.get(language);
    }

    public boolean isDecorative() {
        return decorative;
    }

    public void setDecorative(boolean decorative) {
        this.decorative = decorative;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
