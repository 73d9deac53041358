package ca.tandem.publication;

import ca.tandem.common.Language;
import ca.tandem.posting.PostingFiles;
import ca.tandem.posting.PostingText;

/**
 * A body to be rendered.
 *
 * @param markdown Markdown as Hugo reads it
 * @param language the language of the text
 * @param files the files that it may show and lead to
 */
public record MarkdownText(String markdown, Language language, LinkedFiles files) {

    /** Returns the body of a text that readers can read. */
    public static MarkdownText forReaders(Publication publication, Language language) {
        return new MarkdownText(
                publication.textIn(language).body(), language, LinkedFiles.forReaders(publication.getFiles()));
    }

    /** Returns the body of a text for staff. */
    public static MarkdownText forStaff(PostingText text, Language language, PostingFiles files) {
        return new MarkdownText(text.body(), language, LinkedFiles.forStaff(files));
    }
}
