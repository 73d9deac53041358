package ca.tandem.web.file;

import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Edition;
import ca.tandem.posting.FileUpload;
import ca.tandem.posting.PostingFile;
import ca.tandem.posting.PostingFileEditor;
import ca.tandem.publication.LinkedFiles;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.CurrentPosting;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.PercentEncoding;
import ca.tandem.web.shell.ServiceCall;
import ca.tandem.web.shell.StatusMessages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Page of the pictures and documents of a posting: the list, and the form with which authors add a file to a draft. */
@Named
@RequestScoped
public class FilesPage {

    /** The parameter that names the file whose words are to be written. */
    static final String EDIT = "edit";

    private static final String UPLOAD = "upload";

    /** The field beside which a problem or refusal of an upload is shown, by its code. */
    private static final Map<String, String> FIELDS = Stream.concat(
                    Messages.DOMAIN.keys("problem.file.").stream().map(code -> "file." + code),
                    Stream.of("files.many", "files.large"))
            .collect(Collectors.toUnmodifiableMap(code -> code, code -> UPLOAD));

    @Inject
    CurrentPosting posting;

    @Inject
    PostingFileEditor postingFileEditor;

    @Inject
    FileUpload fileUpload;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    ServiceCall serviceCall;

    @Inject
    StatusMessages statusMessages;

    @Inject
    FlashMessages flashMessages;

    @Inject
    Navigation navigation;

    private Edition edition;
    private long version;
    private Part upload;

    @PostConstruct
    void open() {
        edition = posting.edition().orElse(null);
        version = edition == null ? 0 : edition.getVersion();
    }

    /** Answers 404 if the posting does not exist. */
    public void load() {
        if (edition == null) {
            navigation.notFound();
        }
    }

    /** Adds the uploaded file, and goes on to its words. */
    public void add() {
        if (upload == null || upload.getSize() == 0) {
            statusMessages.addError(UPLOAD, pageTexts.staff("files.upload.missing"));
            return;
        }
        serviceCall.call(FIELDS, this::send).ifPresent(file -> {
            flashMessages.addSuccess(pageTexts.staff("files.added", file.reference()));
            navigation.to(edit(file));
        });
        if (serviceCall.isConflict()) {
            reread();
        }
    }

    /** Reads the posting again after another user changed it. */
    void reread() {
        posting.reload();
        open();
    }

    private PostingFile send() {
        try (var content = upload.getInputStream()) {
            return fileUpload.add(page.getName(), version, upload.getSubmittedFileName(), content, account.actor());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the address at which the words of a file are written. */
    public String edit(PostingFile file) {
        return getAddress() + "?" + EDIT + "=" + PercentEncoding.segment(file.reference());
    }

    /** Returns the address of the list. */
    public String getAddress() {
        return page.path("FILES", page.getName());
    }

    /** Explains why the user cannot add or take away files now; empty if the user can. */
    public String getReadOnlyReason() {
        return pageTexts.refusals(postingFileEditor.refusals(edition, account.actor()));
    }

    /** Checks whether the form for a file is shown, or was sent. */
    public boolean isAddable() {
        return getReadOnlyReason().isEmpty() || page.isSubmitted("upload-form");
    }

    public List<FileRow> getRows() {
        return FileRow.of(LinkedFiles.forStaff(edition.getFiles()), page.getLanguage());
    }

    /** Returns what a file still lacks before it can be delivered, in sentences; empty if nothing. */
    public String missing(PostingFile file) {
        return pageTexts.refusals(Stream.of(Language.values())
                .flatMap(language -> file.missing(language).stream())
                .toList());
    }

    public Edition getEdition() {
        return edition;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public Part getUpload() {
        return upload;
    }

    public void setUpload(Part upload) {
        this.upload = upload;
    }
}
