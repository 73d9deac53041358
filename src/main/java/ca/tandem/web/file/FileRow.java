package ca.tandem.web.file;

import ca.tandem.common.Language;
import ca.tandem.posting.FileDescription;
import ca.tandem.posting.PostingFile;
import ca.tandem.publication.FileAddress;
import ca.tandem.publication.LinkedFiles;
import java.util.List;

/**
 * A file of an edition with its words in both languages, as those see it who write, approve or review them.
 *
 * @param file the file
 * @param address the address of its largest rendition
 * @param thumbnail the address of its smallest rendition; null of a document
 */
public record FileRow(PostingFile file, String address, String thumbnail) {

    /**
     * Returns the files of an edition, in the order of their references.
     *
     * @param language the language of the page
     */
    public static List<FileRow> of(LinkedFiles files, Language language) {
        return files.files().all().stream()
                .map(file -> new FileRow(
                        file,
                        files.base() + FileAddress.of(file, language).path(),
                        file.format().isPicture()
                                ? files.base()
                                        + FileAddress.smallest(file, language).path()
                                : null))
                .toList();
    }

    /** Returns the Markdown with which a text shows the picture or leads to the document. */
    public String getMarkdown() {
        return (isPicture() ? "![](files/" : "[…](files/") + file.reference() + ")";
    }

    public boolean isPicture() {
        return file.format().isPicture();
    }

    /** Checks whether the picture needs an alternative text. */
    public boolean isWithAlternative() {
        return isPicture() && !file.decorative();
    }

    /** Returns the words in one language. */
    public FileDescription in(Language language) {
        return file.descriptions().get(language);
    }
}
