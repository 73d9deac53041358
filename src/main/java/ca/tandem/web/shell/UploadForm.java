package ca.tandem.web.shell;

import ca.tandem.exchange.hugo.HugoImport;
import ca.tandem.exchange.xliff.XliffFile;
import ca.tandem.media.UploadProcessor;
import ca.tandem.translation.glossary.GlossaryFile;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The forms with which files are sent, and what they say of a file that is so large that the container does not let it through: that of
 * {@code web.xml} is the limit of a form, somewhat more than its page takes, so that a page says itself what is only a little too large.
 */
public enum UploadForm {
    FILES("upload", "problem.file.large", UploadProcessor.MOST_BYTES / 1_000_000),
    IMPORTS("archive", "problem.archive.size", HugoImport.MAX_MEGABYTES),
    XLIFF("file", "problem.xliff.large", XliffFile.MAX_BYTES >> 20),
    GLOSSARY("file", "refusal.glossary.file.large", GlossaryFile.MAX_BYTES / 1_000_000),
    MEMORY("file", "problem.memory.file.large", UploadForm.LARGEST_MEMORY);

    /** Limit of a translation memory on its page, in megabytes; the API takes more. */
    private static final int LARGEST_MEMORY = 100;

    private final String field;
    private final String key;
    private final int megabytes;

    UploadForm(String field, String key, int megabytes) {
        this.field = field;
        this.key = key;
        this.megabytes = megabytes;
    }

    /** Returns the form of the page that a request is for; empty if the page has none. */
    static Optional<UploadForm> of(HttpServletRequest request) {
        return Optional.ofNullable((PageRequest) request.getAttribute(PageRequest.ATTRIBUTE))
                .flatMap(pageRequest -> of(pageRequest.page()));
    }

    /** Returns the form of a page; empty if the page has none. */
    public static Optional<UploadForm> of(Page page) {
        return Stream.of(values()).filter(form -> form.page() == page).findFirst();
    }

    /** Returns the page with the form. */
    public Page page() {
        return Page.valueOf(name());
    }

    /** Returns the id of the field with the file. */
    String field() {
        return field;
    }

    /** Returns the largest file that the page takes, in megabytes, as its form says before one is chosen. */
    int megabytes() {
        return megabytes;
    }

    /** Returns the sentence that says that a file is too large, the limit, and how to mend it. */
    String tooLarge(PageTexts texts) {
        return texts.domain(key, megabytes);
    }
}
