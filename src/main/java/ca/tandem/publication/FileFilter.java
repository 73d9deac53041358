package ca.tandem.publication;

import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import ca.tandem.common.text.LocalizedFormats;
import ca.tandem.posting.PostingFile;
import ca.tandem.posting.PostingFiles;
import ca.tandem.publication.rendering.HtmlFilter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Puts the files of a posting where its text refers to them: pictures in the widths that they have, with the alternative text of the
 * language, and links to documents with their format and size. Of what nobody can have any more the words stay. What refers to no file
 * stays as it is.
 */
final class FileFilter extends HtmlFilter {

    private static final String LINK = "a";

    /** The widths of a column of text, as the style sheet has them, for browsers to choose a rendition. */
    private static final String SIZES = "(min-width: 42rem) 38rem, 100vw";

    private static final Set<String> REPLACED = Set.of("src", "alt", "width", "height");

    private final LinkedFiles linkedFiles;
    private final Language language;

    /** For each open link the file to which it leads, or none. The sanitiser in front of this receiver closes each link that it opens. */
    private final Deque<Optional<PostingFile>> links = new ArrayDeque<>();

    /**
     * Creates a receiver for HTML that is sanitised already.
     *
     * @param reader the receiver of the result
     */
    FileFilter(HtmlStreamEventReceiver reader, MarkdownText text) {
        super(reader);
        this.linkedFiles = text.files();
        this.language = text.language();
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        if (element.equals("img")) {
            picture(file("src", attributes), attributes);
        } else if (element.equals(LINK)) {
            var file = file("href", attributes);
            links.push(file);
            if (isGone(file)) {
                return;
            }
            underlying.openTag(LINK, file.isEmpty() ? attributes : withAddress(file.get(), attributes));
        } else {
            underlying.openTag(element, attributes);
        }
    }

    @Override
    public void closeTag(String element) {
        if (element.equals(LINK)) {
            var file = links.pop();
            if (isGone(file)) {
                return;
            }
            file.ifPresent(this::size);
        }
        underlying.closeTag(element);
    }

    private boolean isGone(Optional<PostingFile> file) {
        return file.filter(found -> linkedFiles.gone().contains(found.hash())).isPresent();
    }

    private void picture(Optional<PostingFile> file, List<String> attributes) {
        if (file.isEmpty()) {
            underlying.openTag("img", attributes);
        } else if (isGone(file)) {
            underlying.text(
                    file.get().format().isPicture()
                            ? file.get().alternativeIn(language)
                            : file.get().nameIn(language));
        } else if (file.get().format().isPicture()) {
            underlying.openTag("img", picture(file.get(), attributes));
        } else {
            document(file.get());
        }
    }

    /** Writes a link to a document that the text would show as a picture; inside a link its name only, since links cannot be nested. */
    private void document(PostingFile file) {
        if (links.isEmpty()) {
            underlying.openTag(LINK, withAddress(file, List.of()));
        }
        underlying.text(file.nameIn(language));
        if (links.isEmpty()) {
            size(file);
            underlying.closeTag(LINK);
        }
    }

    private List<String> picture(PostingFile file, List<String> attributes) {
        var picture = new ArrayList<>(List.of("src", address(FileAddress.of(file, language))));
        var renditions = FileAddress.all(file, language);
        if (renditions.size() > 1) {
            picture.addAll(List.of(
                    "srcset",
                    renditions.stream()
                            .map(rendition -> address(rendition) + " " + rendition.width() + "w")
                            .collect(Collectors.joining(", ")),
                    "sizes",
                    SIZES));
        }
        picture.addAll(List.of(
                "width", Integer.toString(file.width()), "height", Integer.toString(file.height()), "loading", "lazy"));
        picture.addAll(List.of("alt", file.alternativeIn(language)));
        addOthers(REPLACED, attributes, picture);
        return picture;
    }

    private List<String> withAddress(PostingFile file, List<String> attributes) {
        var link = new ArrayList<>(List.of("href", address(FileAddress.of(file, language))));
        addOthers(Set.of("href"), attributes, link);
        return link;
    }

    private static void addOthers(Set<String> replaced, List<String> attributes, List<String> to) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (!replaced.contains(attributes.get(i))) {
                to.addAll(attributes.subList(i, i + 2));
            }
        }
    }

    private void size(PostingFile file) {
        underlying.text(" "
                + Messages.READER.get(
                        language,
                        "file.format.size",
                        file.format().name(),
                        LocalizedFormats.fileSize(file.byteCount(), language)));
    }

    private String address(FileAddress fileAddress) {
        return linkedFiles.base() + fileAddress.path();
    }

    private Optional<PostingFile> file(String attribute, List<String> attributes) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (attributes.get(i).equals(attribute)) {
                return PostingFiles.reference(attributes.get(i + 1)).flatMap(linkedFiles.files()::find);
            }
        }
        return Optional.empty();
    }
}
